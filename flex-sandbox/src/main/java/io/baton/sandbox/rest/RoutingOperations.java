package io.baton.sandbox.rest;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.expression.Expression;
import io.baton.sandbox.expression.Scope;
import io.baton.sandbox.taskrouter.TaskQueue;
import io.baton.sandbox.taskrouter.Worker;
import io.baton.sandbox.taskrouter.Workflow;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Queues and workflows. */
final class RoutingOperations {
    private static final String HOST = "taskrouter.twilio.com";
    private static final String QUEUES = "/v1/Workspaces/{workspace}/TaskQueues";
    private static final String WORKFLOWS = "/v1/Workspaces/{workspace}/Workflows";
    private static final int LARGEST = 1000;

    private RoutingOperations() {}

    static void addTo(Routes<Operation> routes) {
        routes.add(HOST, "GET", QUEUES, RoutingOperations::queues)
                .add(HOST, "POST", QUEUES, RoutingOperations::createQueue)
                .add(HOST, "GET", QUEUES + "/{sid}", call -> Answer.ok(WorkspaceViews.queue(call, queue(call))))
                .add(HOST, "POST", QUEUES + "/{sid}", RoutingOperations::updateQueue)
                .add(HOST, "GET", QUEUES + "/{sid}/RealTimeStatistics", RoutingOperations::statistics)
                .add(HOST, "GET", WORKFLOWS, RoutingOperations::workflows)
                .add(HOST, "POST", WORKFLOWS, RoutingOperations::createWorkflow)
                .add(
                        HOST,
                        "GET",
                        WORKFLOWS + "/{sid}",
                        call -> Answer.ok(WorkspaceViews.workflow(call, workflow(call))))
                .add(HOST, "POST", WORKFLOWS + "/{sid}", RoutingOperations::updateWorkflow);
    }

    private static TaskQueue queue(Call call) {
        return call.workspace().queues().require(call.path("sid"));
    }

    private static Workflow workflow(Call call) {
        return call.workspace().workflows().require(call.path("sid"));
    }

    private static Answer queues(Call call) {
        String name = call.text("FriendlyName");
        Predicate<TaskQueue> wanted = each -> name == null || name.equals(each.friendlyName());
        return Pages.of(
                call,
                "task_queues",
                LARGEST,
                call.workspace().queues().where(wanted.and(holds(call)).and(suits(call))),
                each -> WorkspaceViews.queue(call, each));
    }

    private static Predicate<TaskQueue> holds(Call call) {
        String sid = call.text("WorkerSid");
        if (sid == null) {
            return queue -> true;
        }
        Worker worker =
                call.workspace().workers().find(sid).orElseThrow(() -> Refusal.invalid("Invalid WorkerSid " + sid));
        return queue -> queue.holds(worker);
    }

    private static Predicate<TaskQueue> suits(Call call) {
        String text = call.text("EvaluateWorkerAttributes");
        if (text == null) {
            return queue -> true;
        }
        Scope scope =
                Scope.of(Attributes.checked(text, Attributes.ROUTING_LIMIT).json());
        return queue -> Expression.parse(queue.targetWorkers()).matches(scope.alsoAs("worker."));
    }

    private static Answer createQueue(Call call) {
        TaskQueue queue =
                call.taskRouter().catalog().createQueue(call.required("FriendlyName"), call.text("TargetWorkers"));
        queue.update(null, null, call.number("MaxReservedWorkers"), call.text("TaskOrder"));
        return Answer.created(WorkspaceViews.queue(call, queue));
    }

    private static Answer updateQueue(Call call) {
        TaskQueue queue = queue(call);
        queue.update(
                call.text("FriendlyName"),
                call.text("TargetWorkers"),
                call.number("MaxReservedWorkers"),
                call.text("TaskOrder"));
        return Answer.ok(WorkspaceViews.queue(call, queue));
    }

    private static Answer statistics(Call call) {
        JsonObject statistics = QueueStatistics.of(call, queue(call));
        return Answer.ok(JsonFields.copyOf(statistics)
                .put("url", call.workspaceUrl("/TaskQueues/" + call.path("sid") + "/RealTimeStatistics"))
                .toObject());
    }

    private static Answer workflows(Call call) {
        String name = call.text("FriendlyName");
        List<Workflow> found =
                call.workspace().workflows().where(each -> name == null || name.equals(each.friendlyName()));
        return Pages.of(call, "workflows", LARGEST, found, each -> WorkspaceViews.workflow(call, each));
    }

    private static Answer createWorkflow(Call call) {
        Workflow workflow = call.taskRouter()
                .catalog()
                .createWorkflow(
                        call.required("FriendlyName"),
                        call.required("Configuration"),
                        call.number("TaskReservationTimeout"));
        setCallbacks(call, workflow);
        return Answer.created(WorkspaceViews.workflow(call, workflow));
    }

    private static Answer updateWorkflow(Call call) {
        Workflow workflow = workflow(call);
        call.taskRouter()
                .updateWorkflow(
                        workflow,
                        call.text("FriendlyName"),
                        call.text("Configuration"),
                        call.number("TaskReservationTimeout"),
                        Objects.requireNonNullElse(call.flag("ReEvaluateTasks"), false));
        setCallbacks(call, workflow);
        return Answer.ok(WorkspaceViews.workflow(call, workflow));
    }

    private static void setCallbacks(Call call, Workflow workflow) {
        workflow.setCallbacks(call.text("AssignmentCallbackUrl"), call.text("FallbackAssignmentCallbackUrl"));
    }
}
