package io.baton.sandbox.rest;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.expression.Expression;
import io.baton.sandbox.taskrouter.TaskQueue;
import io.baton.sandbox.taskrouter.Worker;
import io.baton.sandbox.taskrouter.WorkerChange;
import io.baton.sandbox.taskrouter.WorkerChannel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Workers and their channels. */
final class WorkerOperations {
    private static final String HOST = "taskrouter.twilio.com";
    private static final String WORKERS = "/v1/Workspaces/{workspace}/Workers";
    private static final int LARGEST = 1000;

    private WorkerOperations() {}

    static void addTo(Routes<Operation> routes) {
        routes.add(HOST, "GET", WORKERS, WorkerOperations::list)
                .add(HOST, "POST", WORKERS, WorkerOperations::create)
                .add(HOST, "GET", WORKERS + "/{worker}", call -> shown(call, worker(call)))
                .add(HOST, "POST", WORKERS + "/{worker}", WorkerOperations::update)
                .add(HOST, "DELETE", WORKERS + "/{worker}", WorkerOperations::delete)
                .add(HOST, "GET", WORKERS + "/{worker}/Channels", WorkerOperations::channels)
                .add(HOST, "GET", WORKERS + "/{worker}/Channels/{sid}", WorkerOperations::channel)
                .add(HOST, "POST", WORKERS + "/{worker}/Channels/{sid}", WorkerOperations::updateChannel);
    }

    static Worker worker(Call call) {
        return call.workspace().workers().require(call.path("worker"));
    }

    private static Answer shown(Call call, Worker worker) {
        return Answer.ok(TaskViews.worker(call, worker))
                .with("ETag", worker.version().etag());
    }

    private static Answer list(Call call) {
        Predicate<Worker> wanted = equal(call, "FriendlyName", Worker::friendlyName)
                .and(equal(call, "ActivityName", each -> each.activity().friendlyName()))
                .and(equal(call, "ActivitySid", each -> each.activity().sid()))
                .and(available(call))
                .and(expression(call))
                .and(inQueue(call));
        return Pages.of(
                call,
                "workers",
                LARGEST,
                call.workspace().workers().where(wanted),
                each -> TaskViews.worker(call, each));
    }

    private static Predicate<Worker> equal(Call call, String name, Function<Worker, String> value) {
        String wanted = call.text(name);
        return worker -> wanted == null || wanted.equals(value.apply(worker));
    }

    private static Predicate<Worker> available(Call call) {
        Boolean wanted = call.flag("Available");
        return worker -> wanted == null || wanted == worker.activity().available();
    }

    private static Predicate<Worker> expression(Call call) {
        String text = call.text("TargetWorkersExpression");
        if (text == null) {
            return worker -> true;
        }
        Expression expression = Expression.parse(text);
        return worker -> expression.matches(worker.scope().alsoAs("worker."));
    }

    private static Predicate<Worker> inQueue(Call call) {
        String sid = call.text("TaskQueueSid");
        String name = call.text("TaskQueueName");
        if (sid == null && name == null) {
            return worker -> true;
        }
        Optional<TaskQueue> queue = call.workspace()
                .queues()
                .first(each -> each.sid().equals(sid) || each.friendlyName().equals(name));
        return worker -> queue.isPresent() && queue.get().holds(worker);
    }

    private static Answer create(Call call) {
        Attributes attributes = call.attributes(Attributes.ROUTING_LIMIT);
        Worker worker = call.taskRouter()
                .createWorker(
                        call.required("FriendlyName"),
                        call.text("ActivitySid"),
                        Objects.requireNonNullElse(attributes, Attributes.none()));
        return Answer.created(TaskViews.worker(call, worker))
                .with("ETag", worker.version().etag());
    }

    private static Answer update(Call call) {
        Worker worker = worker(call);
        WorkerChange change = new WorkerChange(
                call.text("FriendlyName"),
                call.text("ActivitySid"),
                call.attributes(Attributes.ROUTING_LIMIT),
                Objects.requireNonNullElse(call.flag("RejectPendingReservations"), false),
                call.ifMatch());
        call.taskRouter().updateWorker(worker, change);
        return shown(call, worker);
    }

    private static Answer delete(Call call) {
        call.taskRouter().deleteWorker(worker(call), call.ifMatch());
        return Answer.noContent();
    }

    private static Answer channels(Call call) {
        Worker worker = worker(call);
        List<WorkerChannel> channels = worker.channels();
        return Pages.of(call, "channels", LARGEST, channels, each -> TaskViews.workerChannel(call, worker, each));
    }

    private static Answer channel(Call call) {
        Worker worker = worker(call);
        return Answer.ok(TaskViews.workerChannel(call, worker, worker.channel(call.path("sid"))));
    }

    private static Answer updateChannel(Call call) {
        Worker worker = worker(call);
        WorkerChannel channel = worker.channel(call.path("sid"));
        call.taskRouter().updateChannel(worker, channel, call.number("Capacity"), call.flag("Available"));
        return Answer.ok(TaskViews.workerChannel(call, worker, channel));
    }
}
