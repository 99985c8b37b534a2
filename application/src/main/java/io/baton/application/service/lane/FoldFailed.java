package io.baton.application.service.lane;

import io.baton.application.port.out.lane.Inbox;

/** Folding one event threw; the event is counted and, the third time, set aside, so that the lane goes on. */
final class FoldFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Inbox.Waiting event;

    FoldFailed(Inbox.Waiting event, RuntimeException cause) {
        super(cause);
        this.event = event;
    }

    Inbox.Waiting event() {
        return event;
    }
}
