package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answer.optional;
import static io.baton.adapter.twilio.out.Answer.orEmpty;
import static io.baton.adapter.twilio.out.Answer.required;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.conversations.v1.ServiceFetcher;
import com.twilio.rest.flexapi.v1.ConfigurationFetcher;
import com.twilio.rest.taskrouter.v1.WorkspaceFetcher;
import com.twilio.rest.taskrouter.v1.workspace.ActivityReader;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueueFetcher;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueueReader;
import com.twilio.rest.taskrouter.v1.workspace.WorkerCreator;
import com.twilio.rest.taskrouter.v1.workspace.WorkerDeleter;
import com.twilio.rest.taskrouter.v1.workspace.WorkerFetcher;
import com.twilio.rest.taskrouter.v1.workspace.WorkerReader;
import com.twilio.rest.taskrouter.v1.workspace.WorkerUpdater;
import com.twilio.rest.taskrouter.v1.workspace.WorkflowFetcher;
import io.baton.adapter.twilio.json.TaskAttributesJson;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces;
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
import java.util.function.Supplier;

/** What connecting a workspace needs, over the SDK. */
public final class TwilioWorkspaces implements Workspaces {

    private final TwilioClients clients;

    /** Calls by these clients. */
    public TwilioWorkspaces(TwilioClients clients) {
        this.clients = clients;
    }

    @Override
    public Workspace workspace(TwilioAccess access) {
        return TwilioFailures.call("fetch workspace", () -> {
            var found = new WorkspaceFetcher(sid(access)).fetch(clients.of(access));
            return new Workspace(
                    new WorkspaceSid(required(found.getSid(), "sid")),
                    new AccountSid(required(found.getAccountSid(), "account_sid")),
                    orEmpty(found.getFriendlyName()),
                    optional(found.getTimeoutActivitySid(), ActivitySid::new));
        });
    }

    @Override
    public Optional<FlexConfiguration> flexConfiguration(TwilioAccess access) {
        return flexConfiguration(clients.of(access));
    }

    static Optional<FlexConfiguration> flexConfiguration(TwilioRestClient client) {
        return found("fetch Flex configuration", () -> {
            var found = new ConfigurationFetcher().fetch(client);
            return new FlexConfiguration(
                    optional(found.getTaskrouterWorkspaceSid(), WorkspaceSid::new),
                    optional(found.getChatServiceInstanceSid(), ConversationsServiceSid::new),
                    optional(found.getTaskrouterTargetWorkflowSid(), WorkflowSid::new));
        });
    }

    @Override
    public List<Activity> activities(TwilioAccess access) {
        return TwilioFailures.call(
                "list activities", () -> Pages.of(new ActivityReader(sid(access)), clients.of(access))
                        .map(activity -> new Activity(
                                new ActivitySid(required(activity.getSid(), "sid")),
                                orEmpty(activity.getFriendlyName()),
                                required(activity.getAvailable(), "available")))
                        .toList());
    }

    @Override
    public List<Queue> queuesOf(TwilioAccess access, WorkerSid worker) {
        var queues = new TaskQueueReader(sid(access)).setWorkerSid(worker.value());
        return TwilioFailures.call("list task queues", () -> Pages.of(queues, clients.of(access))
                .map(queue -> new Queue(
                        new TaskQueueSid(required(queue.getSid(), "sid")),
                        orEmpty(queue.getFriendlyName()),
                        orEmpty(queue.getTargetWorkers())))
                .toList());
    }

    @Override
    public boolean hasQueue(TwilioAccess access, TaskQueueSid queue) {
        return found("fetch task queue", () -> new TaskQueueFetcher(sid(access), queue.value())
                        .fetch(clients.of(access)))
                .isPresent();
    }

    @Override
    public boolean hasWorkflow(TwilioAccess access, WorkflowSid workflow) {
        return found("fetch workflow", () -> new WorkflowFetcher(sid(access), workflow.value())
                        .fetch(clients.of(access)))
                .isPresent();
    }

    @Override
    public boolean hasConversationsService(TwilioAccess access, ConversationsServiceSid service) {
        return found("fetch Conversations service", () -> new ServiceFetcher(service.value()).fetch(clients.of(access)))
                .isPresent();
    }

    @Override
    public Optional<Worker> worker(TwilioAccess access, WorkerSid worker) {
        return found(
                "fetch worker", () -> worker(new WorkerFetcher(sid(access), worker.value()).fetch(clients.of(access))));
    }

    @Override
    public Optional<Worker> workerNamed(TwilioAccess access, String name) {
        var workers = new WorkerReader(sid(access)).setFriendlyName(name);
        return TwilioFailures.call("list workers", () -> Pages.of(workers, clients.of(access))
                .map(TwilioWorkspaces::worker)
                .filter(worker -> worker.name().equalsIgnoreCase(name))
                .findFirst());
    }

    @Override
    public List<Worker> workersMatching(TwilioAccess access, String expression) {
        var workers = new WorkerReader(sid(access)).setTargetWorkersExpression(expression);
        return TwilioFailures.call("list workers", () -> Pages.of(workers, clients.of(access))
                .map(TwilioWorkspaces::worker)
                .toList());
    }

    @Override
    public Worker createWorker(TwilioAccess access, String name, ActivitySid activity, TaskAttributes attributes) {
        var creator = new WorkerCreator(sid(access), name)
                .setActivitySid(activity.value())
                .setAttributes(attributes.written());
        return TwilioFailures.call("create worker", () -> worker(creator.create(clients.of(access))));
    }

    @Override
    public Worker changeWorker(TwilioAccess access, WorkerSid worker, TaskAttributes attributes) {
        var updater = new WorkerUpdater(sid(access), worker.value()).setAttributes(attributes.written());
        return TwilioFailures.call("change worker attributes", () -> worker(updater.update(clients.of(access))));
    }

    @Override
    public Worker moveWorker(TwilioAccess access, WorkerSid worker, ActivitySid activity) {
        var updater = new WorkerUpdater(sid(access), worker.value()).setActivitySid(activity.value());
        return TwilioFailures.call("move worker to an activity", () -> worker(updater.update(clients.of(access))));
    }

    @Override
    public List<Capacity> capacities(TwilioAccess access, WorkerSid worker) {
        return new WorkerCapacities(clients.of(access), access.workspace(), worker).list();
    }

    @Override
    public void setCapacity(TwilioAccess access, WorkerSid worker, String channel, int capacity) {
        new WorkerCapacities(clients.of(access), access.workspace(), worker).set(channel, capacity);
    }

    @Override
    public void deleteWorker(TwilioAccess access, WorkerSid worker) {
        found("delete worker", () -> new WorkerDeleter(sid(access), worker.value()).delete(clients.of(access)));
    }

    private static Worker worker(com.twilio.rest.taskrouter.v1.workspace.Worker worker) {
        return new Worker(
                new WorkerSid(required(worker.getSid(), "sid")),
                orEmpty(worker.getFriendlyName()),
                new ActivitySid(required(worker.getActivitySid(), "activity_sid")),
                required(worker.getAvailable(), "available"),
                TaskAttributesJson.read(worker.getAttributes()));
    }

    private static <T> Optional<T> found(String what, Supplier<T> call) {
        try {
            return Optional.of(TwilioFailures.call(what, call));
        } catch (TwilioFailure.Gone e) {
            return Optional.empty();
        }
    }

    private static String sid(TwilioAccess access) {
        return access.workspace().value();
    }
}
