package io.baton.domain.workflow;

import io.baton.domain.sid.TaskQueueSid;

/**
 * A task queue.
 *
 * @param targetWorkers the expression that says which workers are in it
 */
public record StaffedQueue(TaskQueueSid sid, String name, String targetWorkers) {}
