package io.baton.application.port.out.flex;

import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.sid.WorkspaceSid;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What connecting a workspace asks and sets up (product.md 1). Every method throws a {@link TwilioFailure} when Twilio does not do it. */
public interface Workspaces {

    /** A workspace. */
    record Workspace(WorkspaceSid sid, AccountSid account, String name, @Nullable ActivitySid timeoutActivity) {}

    /** An activity of workers. */
    record Activity(ActivitySid sid, String name, boolean available) {}

    /** A worker. */
    record Worker(WorkerSid sid, String name, ActivitySid activity, boolean available, TaskAttributes attributes) {}

    /** A queue and the expression that says which workers are in it. */
    record Queue(TaskQueueSid sid, String name, String targetWorkers) {}

    /**
     * A worker's capacity on a task channel.
     *
     * @param channel unique name, for example {@code chat}
     * @param assigned how many tasks it has there now
     */
    record Capacity(String channel, int configured, int assigned) {}

    /** What Flex's own configuration names; absent parts are null. */
    record FlexConfiguration(
            @Nullable WorkspaceSid workspace,
            @Nullable ConversationsServiceSid conversationsService,
            @Nullable WorkflowSid targetWorkflow) {}

    /** Fetches the workspace of the access: the check of credentials (product.md 1.2). */
    Workspace workspace(TwilioAccess access);

    /** Flex's configuration; empty when the account has no Flex (404). */
    Optional<FlexConfiguration> flexConfiguration(TwilioAccess access);

    /** All activities. */
    List<Activity> activities(TwilioAccess access);

    /** All queues in which a worker is (contract.md T3). */
    List<Queue> queuesOf(TwilioAccess access, WorkerSid worker);

    /** Whether the queue exists. */
    boolean hasQueue(TwilioAccess access, TaskQueueSid queue);

    /** Whether the workflow exists. */
    boolean hasWorkflow(TwilioAccess access, WorkflowSid workflow);

    /** Whether the Conversations service exists. */
    boolean hasConversationsService(TwilioAccess access, ConversationsServiceSid service);

    /** Fetches a worker; empty when there is none (404). */
    Optional<Worker> worker(TwilioAccess access, WorkerSid worker);

    /** Finds a worker by its name, which Twilio compares without regard to case. */
    Optional<Worker> workerNamed(TwilioAccess access, String name);

    /** All workers of whom a target workers expression is true (contract.md 4.3). */
    List<Worker> workersMatching(TwilioAccess access, String expression);

    /** Creates a worker; a name that exists already is a {@link TwilioFailure.Refused} with status 400. */
    Worker createWorker(TwilioAccess access, String name, ActivitySid activity, TaskAttributes attributes);

    /** Replaces a worker's attributes. */
    Worker changeWorker(TwilioAccess access, WorkerSid worker, TaskAttributes attributes);

    /** Moves a worker to an activity. */
    Worker moveWorker(TwilioAccess access, WorkerSid worker, ActivitySid activity);

    /** A worker's capacities, one for each task channel. */
    List<Capacity> capacities(TwilioAccess access, WorkerSid worker);

    /** Sets a worker's capacity on a task channel. */
    void setCapacity(TwilioAccess access, WorkerSid worker, String channel, int capacity);

    /** Deletes a worker; one that is gone already is fine. */
    void deleteWorker(TwilioAccess access, WorkerSid worker);
}
