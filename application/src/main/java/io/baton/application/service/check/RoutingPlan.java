package io.baton.application.service.check;

import io.baton.application.port.out.flex.Workflows.Workflow;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.workflow.Staffing;
import io.baton.domain.workflow.WorkflowRepair;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a connection's tasks are routed: its workflows, queues and AI workers as Twilio has them. */
record RoutingPlan(FlexConnection connection, List<Workflow> workflows, Staffing staffing) {

    RoutingPlan {
        workflows = List.copyOf(workflows);
    }

    /** Where new conversations come in: the workflow that is named, else the only one, else Flex's own (product.md 2.10). */
    List<Workflow> aiWorkflow() {
        if (connection.intakeWorkflow() != null) {
            return workflow(connection.intakeWorkflow());
        }
        return workflows.size() == 1 ? workflows : workflow(connection.flexTargetWorkflow());
    }

    /** Where handed-off tasks are: in the workflow of humans, and after a refusal in the AI's own (product.md 2.4, 3.2). */
    List<Workflow> handoffWorkflows() {
        return Stream.concat(workflow(connection.humanWorkflow()).stream(), aiWorkflow().stream())
                .distinct()
                .toList();
    }

    /** Why there is no workflow to look at. */
    String missingWorkflow() {
        var named = connection.intakeWorkflow() == null ? connection.humanWorkflow() : connection.intakeWorkflow();
        return named == null
                ? "The workspace has " + workflows.size()
                        + " workflows, and the connection does not say which one takes new conversations (intakeWorkflowSid)."
                : "The workspace has no workflow " + named + ", which the connection names.";
    }

    /** What a person has to do before a workflow can be repaired; empty when nothing. */
    Optional<String> obstacle() {
        var aiQueue = staffing.aiQueue();
        if (aiQueue.isEmpty()) {
            return Optional.of(
                    "Make a task queue with the expression baton_ai == true, and name it in the connection (aiQueueSid).");
        }
        if (!staffing.holdsAi(aiQueue.get())) {
            return Optional.of("Give the AI's queue " + staffing.name(aiQueue.get())
                    + " an expression that holds the AI worker, such as baton_ai == true.");
        }
        return humanQueue().filter(this::isForHumans).isPresent()
                ? Optional.empty()
                : Optional.of("Name the queue of the humans in the connection (humanQueueSid).");
    }

    /** The repair of this routing; empty while there is an {@link #obstacle()}. */
    Optional<WorkflowRepair> repair() {
        return staffing.aiQueue().filter(queue -> obstacle().isEmpty()).flatMap(ai -> humanQueue()
                .map(humans -> new WorkflowRepair(staffing, ai, humans)));
    }

    private Optional<TaskQueueSid> humanQueue() {
        return Optional.ofNullable(connection.humanQueue()).or(() -> handoffWorkflows().stream()
                .flatMap(workflow -> workflow.configuration().humanQueue(staffing).stream())
                .findFirst());
    }

    private boolean isForHumans(TaskQueueSid queue) {
        return !staffing.isAiQueue(queue)
                && staffing.queues().stream().anyMatch(each -> each.sid().equals(queue));
    }

    private List<Workflow> workflow(@Nullable WorkflowSid sid) {
        return workflows.stream().filter(workflow -> workflow.sid().equals(sid)).toList();
    }
}
