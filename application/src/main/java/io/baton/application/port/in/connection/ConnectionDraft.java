package io.baton.application.port.in.connection;

import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.Retention;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.sid.WorkspaceSid;
import org.jspecify.annotations.Nullable;

/**
 * A connection as an administrator fills it in (product.md 1.1); null is blank.
 *
 * @param organisation whose connection it is (product.md 5.5)
 * @param aiWorkers from 1 to 40
 */
public record ConnectionDraft(
        String organisation,
        String name,
        String environment,
        Credentials credentials,
        WorkspaceSid workspace,
        @Nullable TaskQueueSid aiQueue,
        @Nullable ConversationsServiceSid conversationsService,
        @Nullable WorkflowSid intakeWorkflow,
        @Nullable WorkflowSid humanWorkflow,
        @Nullable TaskQueueSid humanQueue,
        int aiWorkers,
        Engagement engagement,
        Retention retention) {}
