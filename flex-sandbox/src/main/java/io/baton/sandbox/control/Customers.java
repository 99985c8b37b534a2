package io.baton.sandbox.control;

import io.baton.sandbox.account.Account;
import io.baton.sandbox.conversations.Binding;
import io.baton.sandbox.conversations.Conversation;
import io.baton.sandbox.conversations.ConversationChange;
import io.baton.sandbox.conversations.ConversationState;
import io.baton.sandbox.conversations.Draft;
import io.baton.sandbox.conversations.Media;
import io.baton.sandbox.conversations.Message;
import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.core.JsonText;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Sids;
import io.baton.sandbox.flex.Interaction;
import io.baton.sandbox.flex.Routing;
import io.baton.sandbox.rest.Answer;
import io.baton.sandbox.taskrouter.Task;
import io.baton.sandbox.taskrouter.TaskRequest;
import io.baton.sandbox.taskrouter.TaskRouter;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers: they open conversations as Flex and Studio would, write, and go. */
final class Customers {
    private final Map<String, Line> lines = new HashMap<>();

    void addTo(ControlApi.Registry registry) {
        registry.add("POST", "/conversations", this::start);
        registry.add("GET", "/conversations", this::list);
        registry.add("GET", "/conversations/{sid}", this::show);
        registry.add("POST", "/conversations/{sid}/messages", this::write);
        registry.add("POST", "/conversations/{sid}/close", this::close);
    }

    private Answer start(ControlCall call) {
        Line line = Line.of(call);
        Binding binding = line.binding();
        Optional<Conversation> open = binding == null
                ? Optional.empty()
                : call.account().conversations().openWith(binding);
        Conversation conversation = open.orElseGet(() -> open(call.account(), line));
        JsonFields answer = JsonFields.empty().put("conversationSid", conversation.sid());
        message(call).ifPresent(text -> post(call, conversation, line, answer));
        if (open.isEmpty()) {
            route(call.account(), conversation, line, answer);
        }
        return Answer.created(answer.put("address", line.address()).toObject());
    }

    private Conversation open(Account account, Line line) {
        Conversation conversation =
                account.conversations().create(ConversationChange.named(line.name()), line.binding(), line.origin());
        String identity = line.binding() == null ? line.address() : null;
        account.conversations().join(conversation, identity, line.binding(), Attributes.none(), line.origin());
        lines.put(conversation.sid(), line);
        return conversation;
    }

    private static void route(Account account, Conversation conversation, Line line, JsonFields answer) {
        switch (line.task()) {
            case "interaction" -> interaction(account, conversation, line, answer);
            case "plain" -> answer.put(
                    "taskSid", plain(account, conversation, line).sid());
            case "none" -> answer.put("taskSid", null);
            default -> throw Refusal.invalid("Unknown task " + line.task() + ": interaction, plain or none");
        }
    }

    private static void interaction(Account account, Conversation conversation, Line line, JsonFields answer) {
        JsonObject attributes = JsonFields.copyOf(line.attributes())
                .put("customerName", line.name())
                .toObject();
        Routing routing = new Routing(
                workflow(account, line), null, line.taskChannel(), 0, TaskRequest.DEFAULT_TIMEOUT, attributes);
        Interaction interaction = account.flex().open(conversation, line.channel(), "customer", routing, null);
        answer.put("interactionSid", interaction.sid())
                .put("channelSid", interaction.channel().sid())
                .put(
                        "taskSid",
                        interaction.channel().invites().all().stream()
                                .map(each -> each.task().sid())
                                .findFirst()
                                .orElse(null));
    }

    private static Task plain(Account account, Conversation conversation, Line line) {
        JsonObject attributes = JsonFields.copyOf(line.attributes())
                .put("conversationSid", conversation.sid())
                .put("channelType", line.channel())
                .put("customerAddress", line.address())
                .put("customerName", line.name())
                .toObject();
        TaskRequest request = TaskRequest.of(
                workflow(account, line), Attributes.of(attributes, Attributes.ROUTING_LIMIT), line.taskChannel());
        return account.taskRouter().createTask(TaskRouter.newTaskSid(), request);
    }

    private static String workflow(Account account, Line line) {
        return line.workflowSid() == null
                ? account.taskRouter().workspace().workflows().all().get(0).sid()
                : line.workflowSid();
    }

    private Answer list(ControlCall call) {
        List<JsonObject> all = call.account().conversations().conversations().all().stream()
                .map(each -> Pictures.conversation(call.account(), each))
                .toList();
        return Answer.ok(JsonFields.empty().put("items", all).toObject());
    }

    private Answer show(ControlCall call) {
        Conversation conversation = conversation(call);
        return Answer.ok(Pictures.whole(call.account(), conversation));
    }

    // After the end a customer's next message is a new conversation (contract.md L4).
    private Answer write(ControlCall call) {
        Conversation conversation = conversation(call);
        Line line = line(conversation);
        boolean over = conversation.state() == ConversationState.CLOSED;
        Conversation current = over ? open(call.account(), line) : conversation;
        JsonFields answer = JsonFields.empty().put("conversationSid", current.sid());
        post(call, current, line, answer);
        if (over) {
            route(call.account(), current, line, answer);
        } else {
            call.account().flex().customerWrote(current);
        }
        return Answer.created(answer.toObject());
    }

    private static void post(ControlCall call, Conversation conversation, Line line, JsonFields answer) {
        Draft draft = new Draft(line.address(), call.text("text").orElse(null), Attributes.none(), media(call), null);
        Message message = call.account().conversations().post(conversation, draft, line.origin());
        answer.put("messageSid", message.sid()).put("index", message.index());
    }

    private static Optional<String> message(ControlCall call) {
        return call.text("text").or(() -> call.text("media"));
    }

    private static List<Media> media(ControlCall call) {
        List<Media> media = new ArrayList<>();
        for (JsonValue value : JsonText.array(call.body(), "media")) {
            JsonObject item = value.asJsonObject();
            media.add(new Media(
                    Sids.random("ME"),
                    JsonText.text(item, "contentType").orElse("image/jpeg"),
                    JsonText.text(item, "filename").orElse("photo.jpg"),
                    JsonText.number(item, "size").orElse(1024)));
        }
        return media;
    }

    private Answer close(ControlCall call) {
        Conversation conversation = conversation(call);
        call.account().conversations().close(conversation);
        return Answer.ok(Pictures.whole(call.account(), conversation));
    }

    private Line line(Conversation conversation) {
        Line line = lines.get(conversation.sid());
        return line == null ? stranger(conversation) : line;
    }

    // A conversation that was made by REST: its customer writes as what it is there.
    private static Line stranger(Conversation conversation) {
        String author = conversation.customer().map(each -> each.author()).orElse("customer");
        String channel = author.startsWith("whatsapp:") ? "whatsapp" : author.startsWith("+") ? "sms" : "web";
        return new Line(channel, author, author, "none", null, JsonValue.EMPTY_JSON_OBJECT);
    }

    private static Conversation conversation(ControlCall call) {
        return call.account().conversations().conversations().require(call.sid("sid"));
    }
}
