package io.baton.application.port.out.flex;

import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.workflow.StaffedQueue;
import io.baton.domain.workflow.WorkflowConfiguration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Workflows in memory: what tests put in is what Twilio has. */
public final class FakeWorkflows implements Workflows {

    private final Map<WorkflowSid, Workflow> workflows = new LinkedHashMap<>();
    private int reads;

    /** What there is; change it as the test needs it. */
    public final List<StaffedQueue> queues = new ArrayList<>();

    /** Adds or replaces a workflow, whose configuration is written in JSON. */
    public void put(WorkflowSid sid, String name, String configuration) {
        put(new Workflow(sid, name, read(configuration), Duration.ofSeconds(120)));
    }

    /** Adds or replaces a workflow. */
    public void put(Workflow workflow) {
        workflows.put(workflow.sid(), workflow);
    }

    /** How often the workflows were listed. */
    public int reads() {
        return reads;
    }

    @Override
    public List<Workflow> workflows(TwilioAccess access) {
        reads++;
        return List.copyOf(workflows.values());
    }

    @Override
    public Workflow workflow(TwilioAccess access, WorkflowSid workflow) {
        return Optional.ofNullable(workflows.get(workflow))
                .orElseThrow(() -> new TwilioFailure.Gone("fetch workflow: 404", null));
    }

    @Override
    public List<StaffedQueue> queues(TwilioAccess access) {
        return List.copyOf(queues);
    }

    @Override
    public void configure(TwilioAccess access, WorkflowSid sid, String configuration) {
        var workflow = workflow(access, sid);
        put(new Workflow(sid, workflow.name(), read(configuration), workflow.reservationTimeout()));
    }

    @Override
    public void setReservationTimeout(TwilioAccess access, WorkflowSid sid, Duration timeout) {
        var workflow = workflow(access, sid);
        put(new Workflow(sid, workflow.name(), workflow.configuration(), timeout));
    }

    private static WorkflowConfiguration read(String configuration) {
        return new WorkflowConfiguration(JsonDocument.read(configuration));
    }
}
