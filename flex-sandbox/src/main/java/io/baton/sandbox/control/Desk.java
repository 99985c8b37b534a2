package io.baton.sandbox.control;

import io.baton.sandbox.account.Account;
import io.baton.sandbox.conversations.Conversation;
import io.baton.sandbox.conversations.ConversationService;
import io.baton.sandbox.conversations.Draft;
import io.baton.sandbox.conversations.Message;
import io.baton.sandbox.conversations.Origin;
import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.flex.Flex;
import io.baton.sandbox.flex.InteractionChannel;
import io.baton.sandbox.rest.Answer;
import io.baton.sandbox.taskrouter.Activity;
import io.baton.sandbox.taskrouter.Reservation;
import io.baton.sandbox.taskrouter.ReservationStatus;
import io.baton.sandbox.taskrouter.Task;
import io.baton.sandbox.taskrouter.TaskChange;
import io.baton.sandbox.taskrouter.TaskStatus;
import io.baton.sandbox.taskrouter.Worker;
import io.baton.sandbox.taskrouter.WorkerChange;
import io.baton.sandbox.taskrouter.Workspace;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Human agents: what they see and do in Flex. */
final class Desk {

    void addTo(ControlApi.Registry registry) {
        registry.add("GET", "/agents/{worker}/desk", call -> desk(call.account(), worker(call)));
        registry.add("POST", "/agents/{worker}/activity", Desk::activity);
        registry.add("POST", "/agents/{worker}/reservations/{reservation}/accept", Desk::accept);
        registry.add("POST", "/agents/{worker}/reservations/{reservation}/reject", Desk::reject);
        registry.add("POST", "/agents/{worker}/tasks/{task}/complete", Desk::complete);
        registry.add("POST", "/agents/{worker}/tasks/{task}/leave", Desk::leave);
        registry.add("POST", "/agents/{worker}/tasks/{task}/transfer", Desk::transfer);
        registry.add("POST", "/agents/{worker}/conversations/{conversation}/messages", Desk::write);
    }

    private static Worker worker(ControlCall call) {
        return call.account().taskRouter().workspace().workers().require(call.sid("worker"));
    }

    private static Answer desk(Account account, Worker worker) {
        Workspace workspace = account.taskRouter().workspace();
        List<JsonObject> reservations = workspace.reservationsOf(worker).stream()
                .filter(each -> each.status().waiting())
                .map(each -> JsonFields.copyOf(Pictures.reservation(each))
                        .put("beingAccepted", each.status() == ReservationStatus.ON_HOLD)
                        .put("task", Pictures.task(account, each.task()))
                        .toObject())
                .toList();
        List<JsonObject> tasks = workspace.reservationsOf(worker).stream()
                .filter(each -> each.status().engaged())
                .map(each -> task(account, each.task()))
                .toList();
        return Answer.ok(JsonFields.empty()
                .put("agent", Pictures.worker(worker))
                .put("reservations", reservations)
                .put("tasks", tasks)
                .toObject());
    }

    private static JsonObject task(Account account, Task task) {
        Optional<Conversation> conversation = conversation(account, task);
        return JsonFields.copyOf(Pictures.task(account, task))
                .put(
                        "conversation",
                        conversation.map(each -> Pictures.whole(account, each)).orElse(null))
                .toObject();
    }

    private static Optional<Conversation> conversation(Account account, Task task) {
        return account.conversations().conversations().find(Pictures.conversationSid(task));
    }

    private static Answer activity(ControlCall call) {
        boolean available = "true".equals(call.required("available"));
        String wanted = call.text("activity").orElse(available ? "Available" : "Unavailable");
        Activity activity = call.account()
                .taskRouter()
                .workspace()
                .activities()
                .first(each -> each.friendlyName().equals(wanted))
                .orElseThrow(() -> Refusal.invalid("Unknown activity " + wanted));
        call.account().taskRouter().updateWorker(worker(call), WorkerChange.activity(activity));
        return desk(call.account(), worker(call));
    }

    private static Reservation reservation(ControlCall call) {
        Reservation reservation =
                call.account().taskRouter().workspace().reservations().require(call.sid("reservation"));
        if (reservation.worker() != worker(call)) {
            throw Refusal.notFound("/agents/" + call.sid("worker") + "/reservations/" + reservation.sid());
        }
        return reservation;
    }

    // With a plain task the desk itself joins the agent; with an interaction Flex does.
    private static Answer accept(ControlCall call) {
        Account account = call.account();
        Reservation reservation = reservation(call);
        account.taskRouter().updateReservation(reservation, ReservationStatus.ACCEPTED, null, null);
        if (!account.flex().orchestrates(reservation.task())) {
            conversation(account, reservation.task()).ifPresent(each -> join(account, each, worker(call)));
        }
        return desk(account, worker(call));
    }

    private static void join(Account account, Conversation conversation, Worker worker) {
        String identity = worker.identity().orElse(worker.friendlyName());
        if (conversation.author(identity).isEmpty()) {
            account.conversations().join(conversation, identity, null, Attributes.none(), Origin.sdk(identity));
        }
    }

    private static Answer reject(ControlCall call) {
        String activity = call.text("activitySid").orElse(null);
        call.account().taskRouter().updateReservation(reservation(call), ReservationStatus.REJECTED, activity, null);
        return desk(call.account(), worker(call));
    }

    private static Task task(ControlCall call) {
        return call.account().taskRouter().workspace().tasks().require(call.sid("task"));
    }

    private static Answer complete(ControlCall call) {
        Account account = call.account();
        Task task = task(call);
        boolean orchestrated = account.flex().orchestrates(task);
        end(account, task);
        if (!orchestrated) {
            conversation(account, task).ifPresent(account.conversations()::close);
        }
        return desk(account, worker(call));
    }

    private static void end(Account account, Task task) {
        account.taskRouter().updateTask(task, new TaskChange(null, TaskStatus.COMPLETED, "completed", null, null));
    }

    /** Leaves without ending the conversation; where nobody is left or called, the channel is parked. */
    private static Answer leave(ControlCall call) {
        Account account = call.account();
        Task task = task(call);
        Optional<InteractionChannel> channel = account.flex().channelOf(task);
        if (channel.isPresent()) {
            leave(account.flex(), channel.get(), task);
        } else {
            end(account, task);
            conversation(account, task).ifPresent(each -> goOut(account.conversations(), each, worker(call)));
        }
        return desk(account, worker(call));
    }

    private static void leave(Flex flex, InteractionChannel channel, Task task) {
        if (channel.openTasks().equals(List.of(task))) {
            flex.park(channel);
        } else {
            flex.leave(channel, task);
        }
    }

    private static void goOut(ConversationService conversations, Conversation conversation, Worker worker) {
        String identity = worker.identity().orElse(worker.friendlyName());
        conversation.author(identity).ifPresent(each -> conversations.leave(conversation, each, Origin.sdk(identity)));
    }

    private static Answer transfer(ControlCall call) {
        String target = call.text("queueSid").orElseGet(() -> call.required("workerSid"));
        Task made = call.account().flex().transfer(task(call), target);
        return Answer.ok(Pictures.task(call.account(), made));
    }

    private static Answer write(ControlCall call) {
        ConversationService conversations = call.account().conversations();
        Conversation conversation = conversations.conversations().require(call.sid("conversation"));
        String identity = worker(call).identity().orElse(worker(call).friendlyName());
        Message message =
                conversations.post(conversation, Draft.text(identity, call.required("text")), Origin.sdk(identity));
        return Answer.created(JsonFields.empty()
                .put("messageSid", message.sid())
                .put("index", message.index())
                .toObject());
    }
}
