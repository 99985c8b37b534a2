package io.baton.sandbox.rest;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.expression.Expression;
import io.baton.sandbox.taskrouter.Task;
import io.baton.sandbox.taskrouter.TaskChange;
import io.baton.sandbox.taskrouter.TaskQueue;
import io.baton.sandbox.taskrouter.TaskRequest;
import io.baton.sandbox.taskrouter.TaskRouter;
import io.baton.sandbox.taskrouter.TaskStatus;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tasks. */
final class TaskOperations {
    private static final String HOST = "taskrouter.twilio.com";
    private static final String TASKS = "/v1/Workspaces/{workspace}/Tasks";
    private static final int LARGEST = 1000;

    private TaskOperations() {}

    static void addTo(Routes<Operation> routes) {
        routes.add(HOST, "GET", TASKS, TaskOperations::list)
                .add(HOST, "POST", TASKS, TaskOperations::create)
                .add(HOST, "GET", TASKS + "/{task}", call -> shown(call, task(call)))
                .add(HOST, "POST", TASKS + "/{task}", TaskOperations::update)
                .add(HOST, "DELETE", TASKS + "/{task}", TaskOperations::delete);
    }

    static Task task(Call call) {
        return call.workspace().tasks().require(call.path("task"));
    }

    private static Answer shown(Call call, Task task) {
        return Answer.ok(TaskViews.task(call, task)).with("ETag", task.version().etag());
    }

    private static Answer list(Call call) {
        Predicate<Task> wanted = equal(
                        call, "WorkflowSid", each -> each.request().workflowSid())
                .and(equal(call, "TaskQueueSid", TaskOperations::queueSid))
                .and(equal(call, "RoutingTarget", each -> each.request().routingTarget()))
                .and(equal(call, "Priority", each -> String.valueOf(each.priority())))
                .and(status(call))
                .and(expression(call));
        List<Task> found = call.workspace().tasks().where(wanted).stream()
                .sorted(order(call.text("Ordering")))
                .toList();
        return Pages.of(call, "tasks", LARGEST, found, each -> TaskViews.listed(call, each));
    }

    private static Predicate<Task> equal(Call call, String name, Function<Task, @Nullable String> value) {
        String wanted = call.text(name);
        return task -> wanted == null || wanted.equals(value.apply(task));
    }

    private static @Nullable String queueSid(Task task) {
        TaskQueue queue = task.queue();
        return queue == null ? null : queue.sid();
    }

    // Repeated, or in one value with commas: Twilio's own examples show both.
    private static Predicate<Task> status(Call call) {
        List<TaskStatus> wanted = call.all("AssignmentStatus").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(TaskStatus::of)
                .toList();
        return task -> wanted.isEmpty() || wanted.contains(task.status());
    }

    private static Predicate<Task> expression(Call call) {
        String text = call.text("EvaluateTaskAttributes");
        if (text == null) {
            return task -> true;
        }
        Expression expression = Expression.parse(text);
        return task -> expression.matches(task.scope());
    }

    private static Comparator<Task> order(@Nullable String ordering) {
        if (ordering == null) {
            return Comparator.comparing(Task::created);
        }
        Comparator<Task> all = Comparator.comparing(task -> 0);
        for (String pair : ordering.split(",")) {
            all = all.thenComparing(column(pair.trim()));
        }
        return all;
    }

    private static Comparator<Task> column(String pair) {
        String[] parts = pair.split(":");
        Comparator<Task> column =
                switch (parts[0]) {
                    case "Priority" -> Comparator.comparing(Task::priority);
                    case "DateCreated", "VirtualStartTime" -> Comparator.comparing(Task::created);
                    default -> throw Refusal.invalid("Invalid Ordering " + pair);
                };
        boolean descending =
                parts.length > 1 && parts[1].toLowerCase(Locale.ROOT).equals("desc");
        return descending ? column.reversed() : column;
    }

    private static Answer create(Call call) {
        Attributes attributes = call.attributes(Attributes.ROUTING_LIMIT);
        String queue = call.text("TaskQueueSid");
        String target = call.text("RoutingTarget");
        TaskRequest request = new TaskRequest(
                call.text("WorkflowSid"),
                Objects.requireNonNullElse(attributes, Attributes.none()),
                Objects.requireNonNullElse(call.text("TaskChannel"), "default"),
                Objects.requireNonNullElse(call.number("Priority"), 0),
                Objects.requireNonNullElse(call.number("Timeout"), TaskRequest.DEFAULT_TIMEOUT),
                target == null ? queue : target,
                Objects.requireNonNullElse(call.flag("IgnoreCapacity"), target != null && target.startsWith("WK")));
        Task task = call.taskRouter().createTask(TaskRouter.newTaskSid(), request);
        return Answer.created(TaskViews.task(call, task))
                .with("ETag", task.version().etag());
    }

    private static Answer update(Call call) {
        Task task = task(call);
        String status = call.text("AssignmentStatus");
        TaskChange change = new TaskChange(
                call.attributes(Attributes.ROUTING_LIMIT),
                status == null ? null : TaskStatus.of(status),
                call.text("Reason"),
                call.number("Priority"),
                call.ifMatch());
        call.taskRouter().updateTask(task, change);
        return shown(call, task);
    }

    private static Answer delete(Call call) {
        call.taskRouter().deleteTask(task(call), call.ifMatch());
        return Answer.noContent();
    }
}
