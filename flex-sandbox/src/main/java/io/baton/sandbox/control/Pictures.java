package io.baton.sandbox.control;

import io.baton.sandbox.account.Account;
import io.baton.sandbox.conversations.Binding;
import io.baton.sandbox.conversations.Conversation;
import io.baton.sandbox.conversations.Media;
import io.baton.sandbox.conversations.Message;
import io.baton.sandbox.conversations.Participant;
import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.core.JsonText;
import io.baton.sandbox.flex.InteractionChannel;
import io.baton.sandbox.taskrouter.Reservation;
import io.baton.sandbox.taskrouter.Task;
import io.baton.sandbox.taskrouter.TaskQueue;
import io.baton.sandbox.taskrouter.Worker;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** What the control interface shows of conversations, tasks and workers. */
final class Pictures {
    private Pictures() {}

    /** A conversation without its contents. */
    static JsonObject conversation(Account account, Conversation conversation) {
        Optional<InteractionChannel> channel = account.flex().channelOf(conversation);
        return JsonFields.empty()
                .put("sid", conversation.sid())
                .put("state", conversation.state().wire())
                .put("name", conversation.friendlyName())
                .put("messageCount", conversation.messages().size())
                .put(
                        "interactionSid",
                        channel.map(InteractionChannel::interactionSid).orElse(null))
                .put("channelSid", channel.map(InteractionChannel::sid).orElse(null))
                .put("channelStatus", channel.map(each -> each.status().wire()).orElse(null))
                .toObject();
    }

    /** A conversation with participants, messages and tasks. */
    static JsonObject whole(Account account, Conversation conversation) {
        List<JsonObject> tasks = account
                .taskRouter()
                .workspace()
                .tasks()
                .where(each -> conversation.sid().equals(conversationSid(each)))
                .stream()
                .map(each -> task(account, each))
                .toList();
        return JsonFields.copyOf(conversation(account, conversation))
                .put(
                        "participants",
                        conversation.participants().all().stream()
                                .map(Pictures::participant)
                                .toList())
                .put(
                        "messages",
                        conversation.messages().all().stream()
                                .map(each -> message(conversation, each))
                                .toList())
                .put("tasks", tasks)
                .toObject();
    }

    private static JsonObject participant(Participant participant) {
        Binding binding = participant.binding();
        return JsonFields.empty()
                .put("sid", participant.sid())
                .put("identity", participant.identity())
                .put("address", binding == null ? null : binding.address())
                .toObject();
    }

    private static JsonObject message(Conversation conversation, Message message) {
        boolean customer = conversation
                .customer()
                .filter(each -> each.author().equals(message.draft().author()))
                .isPresent();
        return JsonFields.empty()
                .put("sid", message.sid())
                .put("index", message.index())
                .put("author", message.draft().author())
                .put("fromCustomer", customer)
                .put("source", message.source())
                .put("body", message.draft().body())
                .put(
                        "media",
                        message.draft().media().stream().map(Media::toResource).toList())
                .put("attributes", message.attributes().json())
                .put("at", message.created().toString())
                .toObject();
    }

    /** A task with its attributes and reservations. */
    static JsonObject task(Account account, Task task) {
        TaskQueue queue = task.queue();
        return JsonFields.empty()
                .put("sid", task.sid())
                .put("status", task.status().wire())
                .put("reason", task.reason())
                .put("conversationSid", conversationSid(task))
                .put("workflowSid", task.request().workflowSid())
                .put("queueSid", queue == null ? null : queue.sid())
                .put("queue", queue == null ? null : queue.friendlyName())
                .put("channel", task.channel().uniqueName())
                .put("priority", task.priority())
                .put("ageSeconds", task.age(account.clock().instant()))
                .put("attributes", task.attributes().json())
                .put(
                        "reservations",
                        account.taskRouter().workspace().reservationsOf(task).stream()
                                .map(Pictures::reservation)
                                .toList())
                .toObject();
    }

    /** A reservation. */
    static JsonObject reservation(Reservation reservation) {
        return JsonFields.empty()
                .put("sid", reservation.sid())
                .put("status", reservation.status().wire())
                .put("taskSid", reservation.task().sid())
                .put("workerSid", reservation.worker().sid())
                .put("worker", reservation.worker().friendlyName())
                .toObject();
    }

    /** A worker. */
    static JsonObject worker(Worker worker) {
        return JsonFields.empty()
                .put("sid", worker.sid())
                .put("name", worker.friendlyName())
                .put("identity", worker.identity().orElse(null))
                .put("activity", worker.activity().friendlyName())
                .put("available", worker.activity().available())
                .put("attributes", worker.attributes().json())
                .toObject();
    }

    /** The conversation that a task is about, or an empty text. */
    static String conversationSid(Task task) {
        return JsonText.text(task.attributes().json(), "conversationSid").orElse("");
    }
}
