package io.baton.application.service.connection;

import io.baton.application.port.out.flex.Workspaces.FlexConfiguration;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.sid.WorkspaceSid;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations a connection serves, and what Flex has to do with them.
 *
 * @param flexWorkspace whether Flex's configuration names this workspace and service, so that interactions can be made (product.md 2.10)
 * @param flexTargetWorkflow Flex's own target workflow when it lies in this workspace
 */
record ServedConversations(
        ConversationsServiceSid service, boolean flexWorkspace, @Nullable WorkflowSid flexTargetWorkflow) {

    /** A service beside what Flex is configured for. */
    static ServedConversations of(ConversationsServiceSid service, WorkspaceSid workspace, FlexConfiguration flex) {
        var sameWorkspace = workspace.equals(flex.workspace());
        return new ServedConversations(
                service,
                sameWorkspace && service.equals(flex.conversationsService()),
                sameWorkspace ? flex.targetWorkflow() : null);
    }
}
