package io.baton.application.service.check;

import static java.util.stream.Collectors.joining;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.flex.Workflows.Workflow;
import io.baton.domain.workflow.WorkflowConfiguration;
import io.baton.domain.workflow.WorkflowRepair;
import io.baton.domain.workflow.WorkflowTrial;
import java.util.List;

/** Tasks that wait for a human are never offered to an AI worker, not even in Flex's {@code Everyone} (contract.md T3, L11). */
final class HumanQueueRule implements RoutingRule {

    @Override
    public CheckCode code() {
        return CheckCode.HUMAN_QUEUE_EXCLUDES_AI;
    }

    @Override
    public List<Workflow> workflows(RoutingPlan plan) {
        return plan.handoffWorkflows();
    }

    @Override
    public boolean isRight(WorkflowTrial trial) {
        return trial.humanQueuesThatHoldTheAi().isEmpty();
    }

    @Override
    public Finding judge(RoutingPlan plan) {
        var open = workflows(plan).stream()
                .map(workflow -> new WorkflowTrial(workflow.configuration(), plan.staffing()))
                .flatMap(trial -> trial.humanQueuesThatHoldTheAi().stream())
                .distinct()
                .collect(joining(", "));
        return open.isEmpty()
                ? Finding.ok(code(), "No task that waits for a human is offered to the AI worker.")
                : failed(plan, open);
    }

    private Finding failed(RoutingPlan plan, String queues) {
        var seen = "The AI worker is in the queue " + queues
                + " too, and the workflow does not keep it out of the tasks that wait for a human there.";
        var consequence = "A customer who was promised a human is offered to the AI again, and waits longer.";
        return plan.obstacle()
                .map(obstacle -> Finding.failedByHand(code(), seen, consequence, obstacle))
                .orElseGet(
                        () -> Finding.failed(
                                code(),
                                seen,
                                consequence,
                                "Baton gives the workflow's human targets an expression that leaves the AI worker out; the queue stays as it is."));
    }

    @Override
    public WorkflowConfiguration repaired(WorkflowRepair repair, WorkflowConfiguration workflow) {
        return repair.ofHandoff(workflow);
    }
}
