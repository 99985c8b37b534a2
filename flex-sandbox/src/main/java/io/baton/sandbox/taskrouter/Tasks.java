package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Sids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tasks being made, changed and ended (contract.md 3). */
final class Tasks {
    private static final Duration LONGEST_ASSIGNED = Duration.ofHours(24);
    private static final Duration KEPT_AFTER_END = Duration.ofMinutes(5);

    private final Workspace workspace;
    private final WorkspaceEvents events;
    private final Endings endings;
    private final Orchestration orchestration;
    private final InstantSource clock;

    Tasks(
            Workspace workspace,
            WorkspaceEvents events,
            Endings endings,
            Orchestration orchestration,
            InstantSource clock) {
        this.workspace = workspace;
        this.events = events;
        this.endings = endings;
        this.orchestration = orchestration;
        this.clock = clock;
    }

    Task create(String sid, TaskRequest request) {
        TaskRequest complete = withWorkflow(request);
        requireTarget(complete.routingTarget());
        Task task = new Task(sid, complete, workspace.channel(request.channel()), clock.instant());
        workspace.tasks().add(task);
        events.task("task.created", task);
        return task;
    }

    static String newSid() {
        return Sids.random("WT");
    }

    void setAttributes(Task task, Attributes attributes) {
        task.setAttributes(attributes, clock.instant());
        events.task("task.updated", task);
    }

    void setPriority(Task task, int priority) {
        task.setPriority(priority, clock.instant());
        events.task("task.updated", task);
    }

    void cancel(Task task, @Nullable String reason) {
        if (task.status() != TaskStatus.PENDING && task.status() != TaskStatus.RESERVED) {
            throw Refusal.invalid("Cannot cancel task " + task.sid() + " because it is not pending or reserved.");
        }
        endings.cancel(task, requireReason(reason));
    }

    void wrap(Task task) {
        if (task.status() != TaskStatus.ASSIGNED) {
            throw Refusal.invalid("Cannot wrap up a task " + task.sid() + " because it's not currently assigned");
        }
        endings.wrap(task);
    }

    void complete(Task task, @Nullable String reason) {
        if (task.status() != TaskStatus.ASSIGNED && task.status() != TaskStatus.WRAPPING) {
            throw Refusal.invalid("Cannot complete task " + task.sid() + " because it is not currently assigned.");
        }
        endings.complete(task, requireReason(reason));
        orchestration.completedByAgent(task);
    }

    void delete(Task task) {
        endings.delete(task, "task.deleted");
        orchestration.left(task);
    }

    /** Ends what is due: a task's life, a day of being assigned, the time after its end. */
    void tick(Task task) {
        Instant now = clock.instant();
        if (now.isBefore(due(task))) {
            return;
        }
        switch (task.status()) {
            case PENDING, RESERVED -> expire(task);
            case ASSIGNED, WRAPPING -> {
                endings.delete(task, "task.system-deleted");
                orchestration.left(task);
            }
            case COMPLETED, CANCELED -> endings.purge(task);
        }
    }

    Instant due(Task task) {
        return switch (task.status()) {
            case PENDING, RESERVED -> task.created().plusSeconds(task.request().timeoutSeconds());
            case ASSIGNED, WRAPPING -> task.statusSince().plus(LONGEST_ASSIGNED);
            case COMPLETED, CANCELED -> task.statusSince().plus(KEPT_AFTER_END);
        };
    }

    // The time of a task stands still while Flex sets the channel up, as that of its reservation does.
    private void expire(Task task) {
        boolean beingAccepted =
                workspace.reservationsOf(task).stream().anyMatch(each -> each.status() == ReservationStatus.ON_HOLD);
        if (!beingAccepted) {
            endings.cancel(task, Endings.TTL);
        }
    }

    private TaskRequest withWorkflow(TaskRequest request) {
        String target = request.routingTarget();
        String named = target != null && target.startsWith("WW") ? target : request.workflowSid();
        String workflow = named == null ? onlyWorkflow() : named;
        if (workspace.workflows().find(workflow).isEmpty()) {
            throw Refusal.invalid("Invalid WorkflowSid " + workflow);
        }
        return new TaskRequest(
                workflow,
                request.attributes(),
                request.channel(),
                request.priority(),
                request.timeoutSeconds(),
                target,
                request.ignoreCapacity());
    }

    private String onlyWorkflow() {
        List<Workflow> all = workspace.workflows().all();
        if (all.size() != 1) {
            throw Refusal.invalid("WorkflowSid is required: the workspace has " + all.size() + " workflows");
        }
        return all.get(0).sid();
    }

    private void requireTarget(@Nullable String target) {
        boolean known = target == null
                || target.startsWith("WW")
                || workspace.queues().find(target).isPresent()
                || workspace.workers().find(target).isPresent();
        if (!known) {
            throw Refusal.invalid("Invalid RoutingTarget " + target);
        }
    }

    private static String requireReason(@Nullable String reason) {
        if (reason == null) {
            throw Refusal.invalid("Reason is required when a task is canceled or completed");
        }
        return reason;
    }
}
