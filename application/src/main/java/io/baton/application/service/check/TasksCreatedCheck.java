package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.domain.connection.TaskCreation;
import io.baton.domain.sid.WorkflowSid;
import java.util.Optional;

/** Whether a conversation that has no task would get a good one from Baton (product.md 2.10). */
final class TasksCreatedCheck implements Check {

    private final Workspaces workspaces;
    private final Reading<Optional<WorkflowSid>> onlyWorkflow;

    TasksCreatedCheck(Workspaces workspaces, Reading<Optional<WorkflowSid>> onlyWorkflow) {
        this.workspaces = workspaces;
        this.onlyWorkflow = onlyWorkflow;
    }

    @Override
    public CheckCode code() {
        return CheckCode.TASKS_CREATED;
    }

    @Override
    public Finding look(Inspection inspection) {
        var connection = inspection.connection();
        if (connection.taskCreation() == TaskCreation.NEVER) {
            return Finding.ok(code(), "Baton makes no tasks, as the connection says");
        }
        var workflow = workflow(inspection);
        if (workflow.filter(sid -> workspaces.hasWorkflow(connection.access(), sid))
                .isEmpty()) {
            return noWorkflow(workflow);
        }
        return connection.flexWorkspace()
                        || workspaces.flexConfiguration(connection.access()).isEmpty()
                ? Finding.ok(code(), "A conversation without a task gets one in workflow " + workflow.get())
                : plainTasks(workflow.get());
    }

    private Optional<WorkflowSid> workflow(Inspection inspection) {
        var connection = inspection.connection();
        return Optional.ofNullable(connection.intakeWorkflow())
                .or(() -> inspection.read(onlyWorkflow))
                .or(() -> Optional.ofNullable(connection.flexTargetWorkflow()));
    }

    private Finding noWorkflow(Optional<WorkflowSid> workflow) {
        return Finding.failedByHand(
                code(),
                workflow.map(sid -> "Twilio has no workflow " + sid)
                        .orElse("The workspace has several workflows, and neither the connection nor Flex names one"),
                "A customer who writes in a conversation without a task reaches nobody, neither the AI nor a human",
                "Save the connection with the intakeWorkflowSid in which such tasks belong");
    }

    private Finding plainTasks(WorkflowSid workflow) {
        return Finding.failedByHand(
                code(),
                "Flex's configuration names another workspace or Conversations service, so Baton makes plain tasks in "
                        + workflow,
                "Agents in Flex get the task of such a conversation, and can not open the conversation from it",
                "Connect the workspace and service that Flex names, or serve plain tasks with a desk of your own");
    }
}
