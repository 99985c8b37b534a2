package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.lane.Inbox;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.ConnectionId;
import java.time.Duration;
import java.time.Instant;

/** When each surface last spoke: the proof that Twilio reaches this server, which no registration is. */
final class EventsArrivingCheck implements Check {

    /** Longer than TaskRouter may be late: every conversation that is served gets a task. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private final Inbox inbox;
    private final UnitOfWork work;

    EventsArrivingCheck(Inbox inbox, UnitOfWork work) {
        this.inbox = inbox;
        this.work = work;
    }

    @Override
    public CheckCode code() {
        return CheckCode.EVENTS_ARRIVING;
    }

    @Override
    public Finding look(Inspection inspection) {
        var taskRouter = last(inspection.connection().id(), "taskrouter");
        var conversations = last(inspection.connection().id(), "conversations");
        var seen = "TaskRouter " + spoke(taskRouter) + ", Conversations " + spoke(conversations);
        if (hasSpoken(taskRouter) && hasSpoken(conversations)) {
            return Finding.ok(code(), seen);
        }
        return hasSpoken(conversations) && conversations.plus(LATE).isBefore(inspection.now())
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

    private Instant last(ConnectionId connection, String source) {
        return work.call(() -> inbox.lastArrival(connection, source));
    }

    private static boolean hasSpoken(Instant last) {
        return last.isAfter(Instant.EPOCH);
    }

    private static String spoke(Instant last) {
        return hasSpoken(last) ? "last spoke at " + last : "has not spoken yet";
    }
}
