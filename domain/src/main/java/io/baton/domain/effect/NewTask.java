package io.baton.domain.effect;

import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A task to be made.
 *
 * @param workflow null where the workspace has only one
 * @param channel unique name of the task channel
 * @param attributes complete, within Twilio's limit, with the flat {@code batonKey} by which a repeat finds it
 * @param timeout after which Twilio cancels it when nobody took it; null for Twilio's own, a day
 */
public record NewTask(
        @Nullable WorkflowSid workflow,
        String channel,
        int priority,
        TaskAttributes attributes,
        @Nullable Duration timeout) {}
