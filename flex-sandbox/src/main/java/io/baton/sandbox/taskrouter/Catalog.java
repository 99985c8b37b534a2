package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Sids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a workspace is furnished with: activities, task channels, queues and workflows. Their SIDs belong to their names. */
public final class Catalog {
    private static final List<String> CHANNELS = List.of("default", "voice", "chat", "sms", "video");

    private final Workspace workspace;
    private final WorkspaceEvents events;
    private final Workers workers;
    private final InstantSource clock;

    Catalog(Workspace workspace, WorkspaceEvents events, Workers workers, InstantSource clock) {
        this.workspace = workspace;
        this.events = events;
        this.workers = workers;
        this.clock = clock;
    }

    /** A workspace with Flex's activities and task channels (contract.md 3.4, 5). */
    static Workspace flexWorkspace(String name, String accountSid, Instant now) {
        Activity offline = activity(name, "Offline", false, now);
        WorkspaceSettings settings = new WorkspaceSettings("Flex Task Assignment", offline);
        Workspace workspace = new Workspace(Sids.named("WS", name), accountSid, settings, now);
        workspace.activities().add(offline);
        workspace.activities().add(activity(name, "Available", true, now));
        workspace.activities().add(activity(name, "Unavailable", false, now));
        workspace.activities().add(activity(name, "Break", false, now));
        CHANNELS.forEach(each -> workspace.channels().add(channel(name, each, now)));
        return workspace;
    }

    /** A new activity; its availability is fixed for ever. */
    public Activity createActivity(String name, boolean available) {
        if (workspace
                .activities()
                .first(each -> each.friendlyName().equals(name))
                .isPresent()) {
            throw Refusal.invalid("Activity named " + name + " already exists for workspace " + workspace.sid());
        }
        return workspace.activities().add(activity(workspace.sid(), name, available, clock.instant()));
    }

    /** A new task channel, with one place for it at every worker. */
    public TaskChannel createChannel(String uniqueName, String friendlyName) {
        String sid = Sids.named("TC", workspace.sid() + "/" + uniqueName);
        TaskChannel channel = workspace.channels().add(new TaskChannel(sid, uniqueName, friendlyName, clock.instant()));
        workspace.workers().all().forEach(worker -> workers.addChannel(worker, channel));
        return channel;
    }

    /** A new queue. */
    public TaskQueue createQueue(String name, @Nullable String targetWorkers) {
        if (workspace.queues().first(each -> each.friendlyName().equals(name)).isPresent()) {
            throw Refusal.invalid("Queue named " + name + " already exists for workspace " + workspace.sid());
        }
        TaskQueue queue = new TaskQueue(Sids.named("WQ", workspace.sid() + "/" + name), name, clock.instant());
        queue.update(null, targetWorkers, null, null);
        return workspace.queues().add(queue);
    }

    /** A new workflow. */
    public Workflow createWorkflow(String name, String configuration, @Nullable Integer reservationTimeout) {
        if (workspace
                .workflows()
                .first(each -> each.friendlyName().equals(name))
                .isPresent()) {
            throw Refusal.invalid("Workflow named " + name + " already exists for workspace " + workspace.sid());
        }
        String sid = Sids.named("WW", workspace.sid() + "/" + name);
        Workflow workflow = new Workflow(sid, name, checked(configuration), clock.instant());
        workflow.update(null, null, reservationTimeout, clock.instant());
        workspace.workflows().add(workflow);
        events.workflowChanged("workflow.created", workflow);
        return workflow;
    }

    void update(
            Workflow workflow,
            @Nullable String name,
            @Nullable String configuration,
            @Nullable Integer reservationTimeout) {
        WorkflowConfiguration wanted = configuration == null ? null : checked(configuration);
        workflow.update(name, wanted, reservationTimeout, clock.instant());
        events.workflowChanged("workflow.updated", workflow);
    }

    private WorkflowConfiguration checked(String text) {
        WorkflowConfiguration configuration = WorkflowConfiguration.parse(text);
        for (String queue : configuration.queues()) {
            if (workspace.queues().find(queue).isEmpty()) {
                throw Refusal.invalid("Invalid Configuration: TaskQueue " + queue + " is not in the workspace");
            }
        }
        return configuration;
    }

    private static Activity activity(String owner, String name, boolean available, Instant now) {
        return new Activity(Sids.named("WA", owner + "/" + name), name, available, now);
    }

    private static TaskChannel channel(String owner, String name, Instant now) {
        String friendly = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return new TaskChannel(Sids.named("TC", owner + "/" + name), name, friendly, now);
    }
}
