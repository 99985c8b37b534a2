package io.baton.application.service.verify;

import io.baton.application.port.in.connection.ConnectionRefused;
import io.baton.application.port.in.connection.ConnectionRefused.WrongValue;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.WorkflowSid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the test task is made: where it was asked for, else where Baton makes tasks (product.md 2.10). */
record WorkflowChoice(TrialPorts twilio, FlexConnection connection) {

    WorkflowSid of(@Nullable WorkflowSid wanted) {
        if (wanted != null) {
            return existing(wanted);
        }
        return Optional.ofNullable(connection.intakeWorkflow())
                .or(() -> twilio.taskRouter().onlyWorkflow(connection.access()))
                .or(() -> Optional.ofNullable(connection.flexTargetWorkflow()))
                .orElseThrow(() -> refused("the workspace has several workflows: name the one to verify"));
    }

    private WorkflowSid existing(WorkflowSid wanted) {
        if (!twilio.workspaces().hasWorkflow(connection.access(), wanted)) {
            throw refused("the workspace has no such workflow");
        }
        return wanted;
    }

    private static ConnectionRefused refused(String detail) {
        return new ConnectionRefused(List.of(new WrongValue("workflowSid", detail)));
    }
}
