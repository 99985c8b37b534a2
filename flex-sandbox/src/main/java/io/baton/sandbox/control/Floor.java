package io.baton.sandbox.control;

import io.baton.sandbox.account.Account;
import io.baton.sandbox.account.SetUp;
import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.rest.Answer;
import io.baton.sandbox.taskrouter.TaskQueue;
import io.baton.sandbox.taskrouter.TaskStatus;
import io.baton.sandbox.taskrouter.Worker;
import io.baton.sandbox.taskrouter.Workspace;
import jakarta.json.JsonObject;
import java.util.List;

/** The whole floor: agents, queues and tasks. */
final class Floor {

    void addTo(ControlApi.Registry registry) {
        registry.add("GET", "/agents", Floor::agents);
        registry.add("POST", "/agents", Floor::hire);
        registry.add("GET", "/queues", Floor::queues);
        registry.add("GET", "/tasks", Floor::tasks);
    }

    private static Answer agents(ControlCall call) {
        List<JsonObject> all = call.account().taskRouter().workspace().workers().all().stream()
                .map(Pictures::worker)
                .toList();
        return Answer.ok(JsonFields.empty().put("items", all).toObject());
    }

    private static Answer hire(ControlCall call) {
        return Answer.created(Pictures.worker(SetUp.hire(call.account().taskRouter(), call.required("name"))));
    }

    private static Answer queues(ControlCall call) {
        Account account = call.account();
        List<JsonObject> all = account.taskRouter().workspace().queues().all().stream()
                .map(each -> queue(account, each))
                .toList();
        return Answer.ok(JsonFields.empty().put("items", all).toObject());
    }

    private static JsonObject queue(Account account, TaskQueue queue) {
        Workspace workspace = account.taskRouter().workspace();
        List<JsonObject> waiting = workspace
                .tasks()
                .where(each -> each.queue() == queue
                        && (each.status() == TaskStatus.PENDING || each.status() == TaskStatus.RESERVED))
                .stream()
                .map(each -> Pictures.task(account, each))
                .toList();
        return JsonFields.empty()
                .put("sid", queue.sid())
                .put("name", queue.friendlyName())
                .put("targetWorkers", queue.targetWorkers())
                .put(
                        "workers",
                        workspace.workers().where(queue::holds).stream()
                                .map(Worker::friendlyName)
                                .toList())
                .put("waiting", waiting)
                .toObject();
    }

    private static Answer tasks(ControlCall call) {
        List<JsonObject> all = call.account().taskRouter().workspace().tasks().all().stream()
                .map(each -> Pictures.task(call.account(), each))
                .toList();
        return Answer.ok(JsonFields.empty().put("items", all).toObject());
    }
}
