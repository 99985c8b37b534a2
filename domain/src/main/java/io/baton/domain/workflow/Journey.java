package io.baton.domain.workflow;

import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.AttributeValue.Fields;
import io.baton.domain.workflow.ModelTask.Sample;
import io.baton.domain.workflow.Route.Stop;
import io.baton.domain.workflow.Situation.Presence;
import io.baton.domain.workflow.expression.Expression;
import io.baton.domain.workflow.expression.Scope;
import io.baton.domain.workflow.expression.Truth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes a model task through a workflow as TaskRouter does (contract.md 4.2, L2, L3): the first filter that matches, its targets in order, each
 * until its timeout, counted from the task's creation; a filter whose last target is skipped counts as not matched. Where an expression can't be
 * read, both ways are gone.
 */
final class Journey {

    private final WorkflowConfiguration workflow;
    private final List<WorkflowFilter> filters;
    private final List<Expression> expressions;
    private final Staffing staffing;
    private final Situation situation;
    private final Duration age;
    private final Scope task;
    private final List<Route> routes = new ArrayList<>();

    private Journey(WorkflowTrial trial, Sample sample, Situation situation) {
        this.workflow = trial.workflow();
        this.filters = trial.filters();
        this.expressions = trial.expressions();
        this.staffing = trial.staffing();
        this.situation = situation;
        this.age = sample.age();
        this.task = Scope.of(sample.attributes().fields());
    }

    /** Every way that the task may take; one, unless an expression can't be read. */
    static List<Route> routes(WorkflowTrial trial, Sample sample, Situation situation) {
        var journey = new Journey(trial, sample, situation);
        journey.begin();
        return List.copyOf(journey.routes);
    }

    private void begin() {
        List<Stop> stops = List.of();
        for (int i = 0; i < filters.size(); i++) {
            var matches = expressions.get(i).in(task);
            if (matches != Truth.NO) {
                var passage = new Passage(i, stops);
                boolean skipped = passage.isSkippedAfter(filters.get(i).targets());
                if (matches == Truth.YES && !skipped) {
                    return;
                }
                stops = skipped ? passage.stops : stops;
            }
        }
        endByDefault(new ArrayList<>(stops));
    }

    private void endByDefault(List<Stop> stops) {
        var target = workflow.defaultTarget();
        var queue = target.flatMap(WorkflowTarget::queue);
        queue.ifPresent(found -> stops.add(new Stop(target.orElseThrow(), found)));
        routes.add(new Route(Route.DEFAULT, queue.orElse(null), stops));
    }

    /** The way through one filter. */
    private final class Passage {

        private final int filter;
        private final List<Stop> stops;
        private Duration deadline = Duration.ZERO;
        private boolean skipped;

        Passage(int filter, List<Stop> before) {
            this.filter = filter;
            this.stops = new ArrayList<>(before);
        }

        /** Takes the task through the targets; whether the last one is skipped, so that the filter counts as not matched. */
        boolean isSkippedAfter(List<WorkflowTarget> targets) {
            for (Placed placed : Placed.of(targets)) {
                if (placed.queue() != null && staysIn(placed.target(), placed.queue())) {
                    return false;
                }
            }
            if (!skipped) {
                routes.add(new Route(filter, null, stops));
            }
            return skipped;
        }

        private boolean staysIn(WorkflowTarget target, TaskQueueSid queue) {
            skipped = false;
            deadline = target.timeout().map(deadline::plus).orElse(deadline);
            if (target.timeout().isPresent() && age.compareTo(deadline) >= 0) {
                return false;
            }
            stops.add(new Stop(target, queue));
            var offered = offered(target, queue);
            var goesOn = target.skipIf().map(skip -> skip.in(skipScope(queue))).orElse(Truth.NO);
            skipped = offered != Truth.YES && goesOn != Truth.NO;
            if (offered != Truth.NO || goesOn != Truth.YES) {
                routes.add(new Route(filter, queue, stops));
            }
            return !skipped;
        }
    }

    private Truth offered(WorkflowTarget target, TaskQueueSid queue) {
        // a model task names no worker, so nobody is its known one
        if (target.isForAKnownWorker() || presence(queue) != Presence.FREE) {
            return Truth.NO;
        }
        if (!staffing.isAiQueue(queue)) {
            return Truth.YES;
        }
        return staffing.aiWorkers().stream()
                .filter(worker -> worker.queues().contains(queue))
                .map(worker -> Staffing.takes(target, worker, task))
                .reduce(Truth.NO, Truth::or);
    }

    private Presence presence(TaskQueueSid queue) {
        return staffing.isAiQueue(queue) ? situation.ai() : situation.humans();
    }

    private Scope skipScope(TaskQueueSid queue) {
        var available = new AttributeValue.Literal(presence(queue) == Presence.AWAY ? "0" : "1");
        var workers = Scope.of(new Fields(Map.of("available", available)));
        return Scope.named(Map.of("task", task, "workers", workers)).or(task);
    }
}
