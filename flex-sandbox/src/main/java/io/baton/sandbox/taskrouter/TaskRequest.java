package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a task is created with.
 *
 * @param workflowSid blank: the workspace's only workflow
 * @param channel SID or unique name of the task channel
 * @param timeoutSeconds life of the task while nobody has it
 * @param routingTarget SID of a worker, queue or workflow to which it goes directly
 */
public record TaskRequest(
        @Nullable String workflowSid,
        Attributes attributes,
        String channel,
        int priority,
        int timeoutSeconds,
        @Nullable String routingTarget,
        boolean ignoreCapacity) {
    /** Twilio's default life of a task: one day. */
    public static final int DEFAULT_TIMEOUT = 86_400;

    private static final int LONGEST_TIMEOUT = 1_209_600;

    /** Checks the timeout. */
    public TaskRequest {
        if (timeoutSeconds < 1 || timeoutSeconds > LONGEST_TIMEOUT) {
            throw Refusal.invalid("Invalid Timeout " + timeoutSeconds);
        }
    }

    /** A task for a workflow, with Twilio's defaults for the rest. */
    public static TaskRequest of(@Nullable String workflowSid, Attributes attributes, String channel) {
        return new TaskRequest(workflowSid, attributes, channel, 0, DEFAULT_TIMEOUT, null, false);
    }
}
