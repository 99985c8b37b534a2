package io.baton.application.service.check;

import io.baton.application.port.out.flex.Workflows;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.Queue;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.workflow.AiWorker;
import io.baton.domain.workflow.Staffing;
import java.util.Optional;
import java.util.stream.Collectors;

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
        var aiWorkers = connection.workers().stream()
                .flatMap(sid -> aiWorker(access, sid).stream())
                .toList();
        var staffing = new Staffing(workflows.queues(access), aiWorkers, connection.aiQueue());
        return new RoutingPlan(connection, workflows.workflows(access), staffing);
    }

    // Twilio says itself in which queues a worker is: its expressions are not all documented (contract.md T3)
    private Optional<AiWorker> aiWorker(TwilioAccess access, WorkerSid sid) {
        return workspaces.worker(access, sid).map(worker -> {
            var queues =
                    workspaces.queuesOf(access, sid).stream().map(Queue::sid).collect(Collectors.toUnmodifiableSet());
            return new AiWorker(sid, worker.name(), worker.attributes(), queues);
        });
    }
}
