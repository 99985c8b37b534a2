package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answer.orEmpty;
import static io.baton.adapter.twilio.out.Answer.required;

import com.twilio.rest.taskrouter.v1.workspace.TaskQueueReader;
import com.twilio.rest.taskrouter.v1.workspace.WorkflowFetcher;
import com.twilio.rest.taskrouter.v1.workspace.WorkflowReader;
import com.twilio.rest.taskrouter.v1.workspace.WorkflowUpdater;
import io.baton.adapter.twilio.json.TaskAttributesJson;
import io.baton.application.port.out.flex.Workflows;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.workflow.StaffedQueue;
import io.baton.domain.workflow.WorkflowConfiguration;
import java.time.Duration;
import java.util.List;

/** Workflows and queues over the SDK. */
public final class TwilioWorkflows implements Workflows {

    private final TwilioClients clients;

    /** Calls by these clients. */
    public TwilioWorkflows(TwilioClients clients) {
        this.clients = clients;
    }

    @Override
    public List<Workflow> workflows(TwilioAccess access) {
        return TwilioFailures.call(
                "list workflows", () -> Pages.of(new WorkflowReader(workspace(access)), clients.of(access))
                        .map(TwilioWorkflows::toDomain)
                        .toList());
    }

    @Override
    public Workflow workflow(TwilioAccess access, WorkflowSid workflow) {
        return TwilioFailures.call(
                "fetch workflow",
                () -> toDomain(new WorkflowFetcher(workspace(access), workflow.value()).fetch(clients.of(access))));
    }

    private static Workflow toDomain(com.twilio.rest.taskrouter.v1.workspace.Workflow found) {
        return new Workflow(
                new WorkflowSid(required(found.getSid(), "sid")),
                orEmpty(found.getFriendlyName()),
                new WorkflowConfiguration(
                        TaskAttributesJson.read(found.getConfiguration()).fields()),
                Duration.ofSeconds(required(found.getTaskReservationTimeout(), "task_reservation_timeout")));
    }

    @Override
    public List<StaffedQueue> queues(TwilioAccess access) {
        return TwilioFailures.call(
                "list queues", () -> Pages.of(new TaskQueueReader(workspace(access)), clients.of(access))
                        .map(queue -> new StaffedQueue(
                                new TaskQueueSid(required(queue.getSid(), "sid")),
                                orEmpty(queue.getFriendlyName()),
                                orEmpty(queue.getTargetWorkers())))
                        .toList());
    }

    @Override
    public void configure(TwilioAccess access, WorkflowSid workflow, String configuration) {
        TwilioFailures.call(
                "configure workflow",
                () -> updater(access, workflow).setConfiguration(configuration).update(clients.of(access)));
    }

    @Override
    public void setReservationTimeout(TwilioAccess access, WorkflowSid workflow, Duration timeout) {
        TwilioFailures.call("set reservation timeout", () -> updater(access, workflow)
                .setTaskReservationTimeout(Math.toIntExact(timeout.toSeconds()))
                .update(clients.of(access)));
    }

    private static WorkflowUpdater updater(TwilioAccess access, WorkflowSid workflow) {
        return new WorkflowUpdater(workspace(access), workflow.value());
    }

    private static String workspace(TwilioAccess access) {
        return access.workspace().value();
    }
}
