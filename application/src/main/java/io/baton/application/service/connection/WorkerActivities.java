package io.baton.application.service.connection;

import io.baton.application.port.in.connection.ConnectionRefused;
import io.baton.application.port.in.connection.ConnectionRefused.WrongValue;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.WorkerSid;
import java.util.List;

/** Moves a connection's AI workers between taking tasks and resting (product.md 1.9); throws {@link TwilioFailure}. */
final class WorkerActivities {

    private final Workspaces workspaces;

    WorkerActivities(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Moves the workers to where the switch wants them. */
    void move(FlexConnection connection, AiSwitch ai) {
        switch (ai) {
            case LIVE -> makeAvailable(connection);
            case PAUSED -> makeUnavailable(connection.access(), connection.workers());
        }
    }

    private void makeAvailable(FlexConnection connection) {
        // workers beyond the number wanted only wait for the end of what they do
        connection.workers().stream()
                .limit(connection.aiWorkers().wanted())
                .forEach(worker -> makeAvailable(connection.access(), worker, connection.availableActivity()));
    }

    private void makeAvailable(TwilioAccess access, WorkerSid sid, ActivitySid activity) {
        var worker = workspaces.worker(access, sid).orElseThrow(() -> gone(sid));
        if (!worker.activity().equals(activity)) {
            workspaces.moveWorker(access, sid, activity);
        }
    }

    /** Lets workers rest; one that is away already stays where it is, and one that is gone needs no rest. */
    void makeUnavailable(TwilioAccess access, List<WorkerSid> workers) {
        var awake = workers.stream()
                .filter(sid -> workspaces
                        .worker(access, sid)
                        .filter(worker -> worker.available())
                        .isPresent())
                .toList();
        if (!awake.isEmpty()) {
            var activity = new ActivityChoice(workspaces.activities(access))
                    .unavailable()
                    .orElseThrow(WorkerActivities::noRest);
            awake.forEach(sid -> workspaces.moveWorker(access, sid, activity));
        }
    }

    /** Nobody can be paused in such a workspace. */
    static ConnectionRefused noRest() {
        return new ConnectionRefused(List.of(new WrongValue(
                "workspaceSid", "the workspace has no activity in which workers get no tasks: add one")));
    }

    private static ConnectionRefused gone(WorkerSid worker) {
        return new ConnectionRefused(List.of(new WrongValue(
                "workerSid", "Twilio has no worker " + worker + " any more: save the connection again")));
    }
}
