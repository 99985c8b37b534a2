package io.baton.application.port.out.lane;

import java.util.UUID;

/** The id of a lane: the queue of one conversation, or of a task or workspace that names none. */
public record LaneId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
