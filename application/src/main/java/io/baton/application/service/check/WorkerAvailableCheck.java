package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.flex.Workspaces.Worker;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.FlexConnection;

/** Whether the AI workers are in an activity in which workers get tasks (product.md 1.9). */
final class WorkerAvailableCheck implements Check {

    private final Reading<SeenWorkers> workers;

    WorkerAvailableCheck(Reading<SeenWorkers> workers) {
        this.workers = workers;
    }

    @Override
    public CheckCode code() {
        return CheckCode.WORKER_AVAILABLE;
    }

    @Override
    public Finding look(Inspection inspection) {
        var seen = inspection.read(workers);
        if (seen.ours().isEmpty()) {
            return Finding.unknown(code(), "There is no AI worker, see worker-exists");
        }
        var away = seen.ours().stream().filter(worker -> !worker.available()).toList();
        if (away.isEmpty()) {
            return Finding.ok(code(), "In an available activity: " + SeenWorkers.named(seen.ours()));
        }
        return Finding.failed(
                code(),
                "Not available: " + SeenWorkers.named(away) + why(inspection.connection()),
                away.size() == seen.ours().size()
                        ? "No customer gets the AI: everybody waits for humans"
                        : "Fewer customers get the AI at a time: " + available(seen) + " are available",
                "Baton moves the workers to their available activity"
                        + (inspection.connection().ai() == AiSwitch.PAUSED ? " and switches the AI to live" : ""));
    }

    private static String why(FlexConnection connection) {
        if (connection.ai() == AiSwitch.LIVE) {
            return ", although the AI is live: perhaps Twilio moved it after a missed reservation";
        }
        var because = connection.pausedBecause();
        return ", because the AI is paused" + (because == null ? "" : ": " + because);
    }

    private static long available(SeenWorkers seen) {
        return seen.ours().stream().filter(Worker::available).count();
    }
}
