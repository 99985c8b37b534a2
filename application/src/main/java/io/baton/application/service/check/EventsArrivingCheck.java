package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When each surface last spoke: the proof that Twilio reaches this server, which no registration is. */
final class EventsArrivingCheck implements Check {

    /** Longer than TaskRouter may be late: every conversation that is served gets a task. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private final LastEvents events;

    EventsArrivingCheck(LastEvents events) {
        this.events = events;
    }

    @Override
    public CheckCode code() {
        return CheckCode.EVENTS_ARRIVING;
    }

    @Override
    public Finding look(Inspection inspection) {
        var connection = inspection.connection().id();
        var taskRouter = events.of(connection, LastEvents.TASKROUTER);
        var conversations = events.of(connection, LastEvents.CONVERSATIONS);
        var seen = "TaskRouter " + spoke(taskRouter) + ", Conversations " + spoke(conversations);
        if (taskRouter.isPresent() && conversations.isPresent()) {
            return Finding.ok(code(), seen);
        }
        var late = conversations.filter(last -> last.plus(LATE).isBefore(inspection.now()));
        return late.isPresent()
                ? silentTaskRouter(seen)
                : Finding.unknown(code(), seen + ": a first conversation will show whether Twilio reaches this server");
    }

    private Finding silentTaskRouter(String seen) {
        return Finding.failedByHand(
                code(),
                seen,
                "Messages arrive but tasks and reservations do not: the AI never accepts",
                "See taskrouter-webhook; if it is ok, look at the workspace's URL in Twilio's debugger for errors");
    }

    private static String spoke(Optional<Instant> last) {
        return last.map(time -> "last spoke at " + time).orElse("has not spoken yet");
    }
}
