package io.baton.application.service.check;

import io.baton.application.port.out.flex.Workflows;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.Queue;
import io.baton.application.port.out.flex.Workspaces.Worker;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import io.baton.domain.workflow.AiWorker;
import io.baton.domain.workflow.StaffedQueue;
import io.baton.domain.workflow.Staffing;
import io.baton.domain.workflow.expression.Truth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks Twilio how the tasks of a connection are routed. */
final class RoutingPlans {

    private final Workflows workflows;
    private final Workspaces workspaces;

    RoutingPlans(Workflows workflows, Workspaces workspaces) {
        this.workflows = workflows;
        this.workspaces = workspaces;
    }

    RoutingPlan of(FlexConnection connection) {
        var access = connection.access();
        var queues = workflows.queues(access);
        var aiWorkers = connection.workers().stream()
                .map(sid -> aiWorker(access, sid, queues))
                .toList();
        return new RoutingPlan(
                connection, workflows.workflows(access), new Staffing(queues, aiWorkers, connection.aiQueue()));
    }

    // a worker that lost its attributes, or is gone, is a finding of worker-exists: here it counts as it should be
    private AiWorker aiWorker(TwilioAccess access, WorkerSid sid, List<StaffedQueue> queues) {
        var found = workspaces.worker(access, sid);
        var attributes = found.map(Worker::attributes)
                .orElseGet(TaskAttributes::empty)
                .with("baton_ai", AttributeValue.of(true));
        var byExpression = queues.stream()
                .filter(queue -> queue.holds(attributes) == Truth.YES)
                .map(StaffedQueue::sid);
        // Twilio says itself in which queues a worker is: its expressions are not all documented (contract.md T3)
        var byTwilio = found.stream()
                .flatMap(worker -> workspaces.queuesOf(access, sid).stream())
                .map(Queue::sid);
        return new AiWorker(
                sid,
                found.map(Worker::name).orElse(""),
                attributes,
                Stream.concat(byExpression, byTwilio).collect(Collectors.toUnmodifiableSet()));
    }
}
