package io.baton.domain.event;

import io.baton.domain.taskrouter.Task;
import org.jspecify.annotations.Nullable;

/** A {@code task.*} event.
 *
 * @param reason why it was canceled or completed; null when Twilio said nothing
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/event/reference">Event reference</a>
 */
public record TaskEvent(Kind kind, Task task, @Nullable String reason) implements LaneEvent {

    /** What happened to the task. */
    public enum Kind {
        CREATED,
        UPDATED,
        CANCELED,
        WRAPUP,
        COMPLETED,
        DELETED,
        SYSTEM_DELETED,
        TRANSFER_INITIATED,
        TRANSFER_ATTEMPT_FAILED,
        TRANSFER_FAILED,
        TRANSFER_CANCELED,
        TRANSFER_COMPLETED
    }

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
