package io.baton.domain.connection;

import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.WorkflowSid;
import org.jspecify.annotations.Nullable;

/**
 * The conversations that are served, and what Flex's own configuration says of them.
 *
 * @param service the service whose conversations are served (product.md 1.1)
 * @param flexWorkspace whether Flex's configuration names this workspace and service, so that interactions can be made (product.md 2.10)
 * @param flexTargetWorkflow Flex's own target workflow when it lies in this workspace
 */
public record ServedConversations(
        ConversationsServiceSid service, boolean flexWorkspace, @Nullable WorkflowSid flexTargetWorkflow) {}
