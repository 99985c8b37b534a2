package io.baton.application.port.out.flex;

import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.workflow.StaffedQueue;
import io.baton.domain.workflow.WorkflowConfiguration;
import java.time.Duration;
import java.util.List;

/**
 * Workflows and the queues between which they route. Twilio keeps no version of a workflow: the last writer wins (contract.md T11). Every method
 * throws a {@link TwilioFailure} when Twilio does not do it.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/workflow">Workflow resource</a>
 */
public interface Workflows {

    /**
     * A workflow.
     *
     * @param reservationTimeout how long a worker has to answer a reservation
     */
    record Workflow(WorkflowSid sid, String name, WorkflowConfiguration configuration, Duration reservationTimeout) {}

    /** All workflows of the workspace. */
    List<Workflow> workflows(TwilioAccess access);

    /** Fetches a workflow. */
    Workflow workflow(TwilioAccess access, WorkflowSid workflow);

    /** All queues of the workspace. */
    List<StaffedQueue> queues(TwilioAccess access);

    /** Replaces a workflow's configuration by this JSON text; tasks that wait already stay where they are. */
    void configure(TwilioAccess access, WorkflowSid workflow, String configuration);

    /** Sets how long a worker has to answer a reservation; whole seconds. */
    void setReservationTimeout(TwilioAccess access, WorkflowSid workflow, Duration timeout);
}
