package io.baton.sandbox.rest;

import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Resource;
import io.baton.sandbox.taskrouter.Activity;
import io.baton.sandbox.taskrouter.TaskRouterEvent;
import io.baton.sandbox.taskrouter.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Workspaces, activities, task channels and events. */
final class WorkspaceOperations {
    private static final String HOST = "taskrouter.twilio.com";
    private static final String WORKSPACE = "/v1/Workspaces/{workspace}";
    private static final int LARGEST = 1000;

    private WorkspaceOperations() {}

    static void addTo(Routes<Operation> routes) {
        routes.add(HOST, "GET", "/v1/Workspaces", WorkspaceOperations::list)
                .add(HOST, "GET", WORKSPACE, call -> Answer.ok(WorkspaceViews.workspace(call, call.workspace())))
                .add(HOST, "POST", WORKSPACE, WorkspaceOperations::update)
                .add(HOST, "GET", WORKSPACE + "/Activities", WorkspaceOperations::activities)
                .add(HOST, "POST", WORKSPACE + "/Activities", WorkspaceOperations::createActivity)
                .add(HOST, "GET", WORKSPACE + "/Activities/{sid}", WorkspaceOperations::activity)
                .add(HOST, "POST", WORKSPACE + "/Activities/{sid}", WorkspaceOperations::renameActivity)
                .add(HOST, "GET", WORKSPACE + "/TaskChannels", WorkspaceOperations::channels)
                .add(HOST, "POST", WORKSPACE + "/TaskChannels", WorkspaceOperations::createChannel)
                .add(HOST, "GET", WORKSPACE + "/TaskChannels/{sid}", WorkspaceOperations::channel)
                .add(HOST, "GET", WORKSPACE + "/Events", WorkspaceOperations::events)
                .add(HOST, "GET", WORKSPACE + "/Events/{sid}", WorkspaceOperations::event);
    }

    private record Listed(Workspace workspace) implements Resource {
        @Override
        public String sid() {
            return workspace.sid();
        }
    }

    private static Answer list(Call call) {
        Workspace workspace = call.account().taskRouter().workspace();
        String name = call.text("FriendlyName");
        boolean wanted = name == null || name.equals(workspace.settings().friendlyName());
        List<Listed> all = wanted ? List.of(new Listed(workspace)) : List.of();
        return Pages.of(call, "workspaces", LARGEST, all, each -> WorkspaceViews.workspace(call, each.workspace()));
    }

    private static Answer update(Call call) {
        Workspace workspace = call.workspace();
        workspace.settings().setActivities(activity(call, "DefaultActivitySid"), activity(call, "TimeoutActivitySid"));
        workspace
                .settings()
                .update(
                        call.text("FriendlyName"),
                        call.text("EventCallbackUrl"),
                        call.text("EventsFilter"),
                        call.text("PrioritizeQueueOrder"),
                        call.account().clock().instant());
        return Answer.ok(WorkspaceViews.workspace(call, workspace));
    }

    private static @Nullable Activity activity(Call call, String name) {
        String sid = call.text(name);
        return sid == null ? null : call.workspace().activities().require(sid);
    }

    private static Answer activities(Call call) {
        String name = call.text("FriendlyName");
        Boolean available = call.flag("Available");
        List<Activity> found = call.workspace()
                .activities()
                .where(each -> (name == null || name.equals(each.friendlyName()))
                        && (available == null || available == each.available()));
        return Pages.of(call, "activities", LARGEST, found, each -> WorkspaceViews.activity(call, each));
    }

    private static Answer createActivity(Call call) {
        boolean available = Objects.requireNonNullElse(call.flag("Available"), false);
        Activity activity = call.taskRouter().catalog().createActivity(call.required("FriendlyName"), available);
        return Answer.created(WorkspaceViews.activity(call, activity));
    }

    private static Answer activity(Call call) {
        return Answer.ok(
                WorkspaceViews.activity(call, call.workspace().activities().require(call.path("sid"))));
    }

    private static Answer renameActivity(Call call) {
        Activity activity = call.workspace().activities().require(call.path("sid"));
        Optional.ofNullable(call.text("FriendlyName")).ifPresent(activity::rename);
        return Answer.ok(WorkspaceViews.activity(call, activity));
    }

    private static Answer channels(Call call) {
        return Pages.of(
                call,
                "channels",
                LARGEST,
                call.workspace().channels().all(),
                each -> WorkspaceViews.channel(call, each));
    }

    private static Answer createChannel(Call call) {
        return Answer.created(WorkspaceViews.channel(
                call,
                call.taskRouter().catalog().createChannel(call.required("UniqueName"), call.required("FriendlyName"))));
    }

    private static Answer channel(Call call) {
        String wanted = call.path("sid");
        return call.workspace()
                .channels()
                .first(each -> wanted.equals(each.sid()) || wanted.equals(each.uniqueName()))
                .map(each -> Answer.ok(WorkspaceViews.channel(call, each)))
                .orElseThrow(() -> Refusal.notFound("/TaskChannels/" + wanted));
    }

    private record ListedEvent(TaskRouterEvent event) implements Resource {
        @Override
        public String sid() {
            return event.sid();
        }
    }

    private static Answer events(Call call) {
        int minutes = Objects.requireNonNullElse(call.number("Minutes"), 15);
        Instant end = time(call, "EndDate").orElse(call.account().clock().instant());
        Instant start = time(call, "StartDate").orElse(end.minus(Duration.ofMinutes(minutes)));
        List<ListedEvent> found = call.taskRouter().events().latest().stream()
                .filter(each -> !each.at().isBefore(start) && !each.at().isAfter(end))
                .filter(each -> wanted(call, each))
                .map(ListedEvent::new)
                .toList();
        return Pages.of(call, "events", LARGEST, found, each -> WorkspaceViews.event(call, each.event()));
    }

    private static boolean wanted(Call call, TaskRouterEvent event) {
        String type = call.text("EventType");
        boolean bySid = List.of("TaskSid", "WorkerSid", "ReservationSid", "TaskQueueSid", "WorkflowSid").stream()
                .allMatch(name -> {
                    String value = call.text(name);
                    return value == null || value.equals(event.fields().get(name));
                });
        return bySid
                && (type == null
                        || List.of(type.toLowerCase(Locale.ROOT).split(",")).contains(event.type()));
    }

    private static Optional<Instant> time(Call call, String name) {
        String text = call.text(name);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("Invalid " + name + ": an ISO 8601 time is expected");
        }
    }

    private static Answer event(Call call) {
        return call.taskRouter().events().latest().stream()
                .filter(each -> each.sid().equals(call.path("sid")))
                .findFirst()
                .map(each -> Answer.ok(WorkspaceViews.event(call, each)))
                .orElseThrow(() -> Refusal.notFound("/Events/" + call.path("sid")));
    }
}
