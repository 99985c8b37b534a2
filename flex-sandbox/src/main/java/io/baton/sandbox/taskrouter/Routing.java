package io.baton.sandbox.taskrouter;

import io.baton.sandbox.taskrouter.WorkflowConfiguration.Filter;
import io.baton.sandbox.taskrouter.WorkflowConfiguration.Target;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes pending tasks through their workflows: filters like a switch, then targets in order, each until its timeout
 * (contract.md 4.2). A task without a step, new or come back from a reservation, starts at the first filter again.
 */
final class Routing {
    private static final int MOST_ASSIGNMENTS = 1000;

    private final Workspace workspace;
    private final WorkspaceEvents events;
    private final Endings endings;
    private final Matching matching;
    private final InstantSource clock;
    private long offers;

    Routing(Workspace workspace, WorkspaceEvents events, Endings endings, InstantSource clock) {
        this.workspace = workspace;
        this.events = events;
        this.endings = endings;
        this.matching = new Matching(workspace);
        this.clock = clock;
    }

    /** Offers every pending task to whoever can take it now. */
    void settle() {
        workspace.tasks().where(task -> task.status() == TaskStatus.PENDING).stream()
                .sorted(Comparator.comparingInt(Task::priority).reversed().thenComparing(this::inOrder))
                .forEach(this::route);
    }

    private int inOrder(Task a, Task b) {
        TaskQueue queue = a.queue();
        boolean lastFirst = queue != null && queue == b.queue() && "LIFO".equals(queue.taskOrder());
        return lastFirst ? b.created().compareTo(a.created()) : a.created().compareTo(b.created());
    }

    private void route(Task task) {
        if (task.assignments() >= MOST_ASSIGNMENTS) {
            endings.cancel(task, Endings.TOO_OFTEN);
            return;
        }
        RoutingStep step = task.step();
        if (step == null) {
            step = firstStep(task);
        }
        while (task.status() == TaskStatus.PENDING && !offeredOrWaiting(task, step)) {
            step = next(task, step);
        }
    }

    private RoutingStep firstStep(Task task) {
        Optional<RoutingStep> direct = directStep(task);
        if (direct.isPresent()) {
            return direct.get();
        }
        workflow(task).ifPresent(workflow -> events.workflow("workflow.entered", workflow, task));
        return match(task, 0);
    }

    private Optional<RoutingStep> directStep(Task task) {
        String target = task.request().routingTarget();
        if (target == null || target.startsWith("WW")) {
            return Optional.empty();
        }
        String queue = target.startsWith("WQ") ? target : queueOf(target);
        String worker = target.startsWith("WK") ? target : null;
        return Optional.of(RoutingStep.first(
                Integer.MAX_VALUE, List.of(new Target(queue, null, null, null, null, null, worker, null))));
    }

    private String queueOf(String workerSid) {
        Worker worker = workspace.workers().require(workerSid);
        return workspace
                .queues()
                .first(queue -> queue.holds(worker))
                .map(TaskQueue::sid)
                .orElse("");
    }

    private RoutingStep match(Task task, int from) {
        WorkflowConfiguration configuration = workflow(task).orElseThrow().configuration();
        for (int i = from; i < configuration.filters().size(); i++) {
            Filter filter = configuration.filters().get(i);
            if (filter.expression().matches(task.scope())) {
                return RoutingStep.first(i, filter.targets());
            }
        }
        Target last = configuration.defaultTarget();
        return RoutingStep.first(Integer.MAX_VALUE, last == null ? List.of() : List.of(withoutEnd(last)));
    }

    // The default filter waits until the task's own life ends (contract.md 4.2).
    private static Target withoutEnd(Target target) {
        return new Target(target.queueSid(), null, target.priority(), target.workers(), null, null, null, null);
    }

    private boolean offeredOrWaiting(Task task, RoutingStep step) {
        task.setStep(step);
        if (step.over()) {
            fallOff(task);
            return true;
        }
        Instant deadline = step.deadline(task.created());
        Optional<TaskQueue> queue = workspace.queues().find(step.target().queueSid());
        if (queue.isEmpty() || (deadline != null && !clock.instant().isBefore(deadline))) {
            queue.ifPresent(each -> timedOut(task, each));
            return false;
        }
        enter(task, queue.get(), step);
        return offer(task, queue.get(), step.target()) || !skips(task, queue.get(), step.target());
    }

    private void timedOut(Task task, TaskQueue queue) {
        if (task.queue() == queue) {
            events.queue("task-queue.timeout", queue, task);
        }
    }

    private void fallOff(Task task) {
        workflow(task).ifPresent(workflow -> events.workflow("workflow.timeout", workflow, task));
        endings.cancel(task, Endings.WORKFLOW_TIMEOUT);
    }

    private void enter(Task task, TaskQueue queue, RoutingStep step) {
        TaskQueue previous = task.queue();
        if (previous == queue) {
            return;
        }
        workflow(task).ifPresent(workflow -> events.workflow("workflow.target-matched", workflow, task));
        if (previous != null) {
            events.queue("task-queue.moved", previous, task);
        }
        task.enter(queue, step.target().priority(), clock.instant());
        events.queue("task-queue.entered", queue, task);
    }

    private boolean offer(Task task, TaskQueue queue, Target target) {
        List<Worker> candidates = matching.candidates(task, queue, target);
        candidates.stream().limit(queue.maxReservedWorkers()).forEach(worker -> reserve(task, worker));
        return !candidates.isEmpty();
    }

    private void reserve(Task task, Worker worker) {
        Instant now = clock.instant();
        int timeout = workflow(task).map(Workflow::reservationTimeout).orElse(120);
        task.offered(now);
        worker.offered(++offers);
        Reservation reservation = new Reservation(task, worker, now, now.plusSeconds(timeout));
        workspace.reservations().add(reservation);
        events.reservation("reservation.created", reservation);
    }

    private boolean skips(Task task, TaskQueue queue, Target target) {
        if (target.skipIf() == null) {
            return false;
        }
        double available = matching.available(task, queue, target);
        boolean skipped = target.skipIf().matches(task.scope().with(Map.of("workers.available", available)));
        if (skipped) {
            workflow(task).ifPresent(workflow -> events.workflow("workflow.skipped", workflow, task));
        }
        return skipped;
    }

    // A filter whose last target was skipped counts as not matched (contract.md L3).
    private RoutingStep next(Task task, RoutingStep step) {
        RoutingStep next = step.next();
        Instant deadline = step.deadline(task.created());
        boolean skipped = deadline == null || clock.instant().isBefore(deadline);
        boolean workflowGoesOn = step.filter() != Integer.MAX_VALUE;
        return next.over() && skipped && workflowGoesOn ? match(task, step.filter() + 1) : next;
    }

    /** When the task has to leave the target it waits in. */
    static @Nullable Instant deadline(Task task) {
        RoutingStep step = task.step();
        boolean waits = task.status() == TaskStatus.PENDING && step != null && !step.over();
        return waits && step != null ? step.deadline(task.created()) : null;
    }

    private Optional<Workflow> workflow(Task task) {
        String sid = task.request().workflowSid();
        return sid == null ? Optional.empty() : workspace.workflows().find(sid);
    }
}
