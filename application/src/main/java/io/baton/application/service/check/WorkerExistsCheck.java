package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.flex.Workspaces.Worker;
import java.util.List;

/** Whether the AI workers are there and marked as the AI's, and nobody else's AI is (product.md 1.3, contract.md T8). */
final class WorkerExistsCheck implements Check {

    private final Reading<SeenWorkers> workers;

    WorkerExistsCheck(Reading<SeenWorkers> workers) {
        this.workers = workers;
    }

    @Override
    public CheckCode code() {
        return CheckCode.WORKER_EXISTS;
    }

    @Override
    public Finding look(Inspection inspection) {
        var seen = inspection.read(workers);
        if (!seen.missing().isEmpty()
                || SeenWorkers.wanted(inspection.connection()).isEmpty()) {
            return Finding.failed(
                    code(),
                    "Twilio has no worker " + seen.missing() + " any more",
                    "The AI gets no conversation: its queue is empty, and customers wait for humans",
                    "Baton sets the AI workers up again");
        }
        var unmarked = seen.ours().stream().filter(worker -> !isMarked(worker)).toList();
        return unmarked.isEmpty() ? alone(seen) : unmarked(unmarked);
    }

    private Finding unmarked(List<Worker> workers) {
        return Finding.failed(
                code(),
                "baton_ai or contact_uri is missing among the attributes of " + SeenWorkers.named(workers),
                "The AI queue does not hold the worker, or Flex can not put it into the conversation it accepts",
                "Baton writes the two attributes again; all others stay");
    }

    private Finding alone(SeenWorkers seen) {
        if (seen.foreign().isEmpty()) {
            return Finding.ok(code(), SeenWorkers.named(seen.ours()));
        }
        return Finding.failedByHand(
                code(),
                "Beside " + SeenWorkers.named(seen.ours()) + " there are AI workers of another Baton: "
                        + SeenWorkers.named(seen.foreign()),
                "Both get the same conversations, and some are answered by the one that nobody watches",
                "Delete the other's connection in its own Baton, or its workers in Flex; one workspace has one Baton");
    }

    /** Whether the queue expression of product.md 1.3 finds the worker, and Flex can reach it. */
    static boolean isMarked(Worker worker) {
        return worker.attributes().isTrue("baton_ai")
                && worker.attributes().text("contact_uri").isPresent();
    }
}
