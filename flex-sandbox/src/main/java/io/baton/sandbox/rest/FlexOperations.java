package io.baton.sandbox.rest;

import io.baton.sandbox.conversations.Binding;
import io.baton.sandbox.conversations.Conversation;
import io.baton.sandbox.conversations.ConversationChange;
import io.baton.sandbox.conversations.ConversationService;
import io.baton.sandbox.conversations.Origin;
import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.JsonText;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.flex.Interaction;
import io.baton.sandbox.flex.InteractionChannel;
import io.baton.sandbox.flex.InteractionParticipant;
import io.baton.sandbox.flex.Invite;
import io.baton.sandbox.flex.Routing;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Flex: configuration, interactions, channels, invites and participants. */
final class FlexOperations {
    private static final String HOST = "flex-api.twilio.com";
    private static final String INTERACTION = "/v1/Interactions/{interaction}";
    private static final String CHANNEL = INTERACTION + "/Channels/{channel}";
    private static final int LARGEST = 100;

    private FlexOperations() {}

    static void addTo(Routes<Operation> routes) {
        routes.add(HOST, "GET", "/v1/Configuration", call -> Answer.ok(FlexViews.configuration(call)))
                .add(HOST, "POST", "/v1/Interactions", FlexOperations::open)
                .add(HOST, "GET", INTERACTION, call -> Answer.ok(FlexViews.interaction(call, interaction(call))))
                .add(HOST, "POST", INTERACTION, FlexOperations::update)
                .add(HOST, "GET", INTERACTION + "/Channels", FlexOperations::channels)
                .add(HOST, "GET", CHANNEL, call -> Answer.ok(FlexViews.channel(call, channel(call))))
                .add(HOST, "POST", CHANNEL, FlexOperations::updateChannel)
                .add(HOST, "GET", CHANNEL + "/Invites", FlexOperations::invites)
                .add(HOST, "POST", CHANNEL + "/Invites", FlexOperations::invite)
                .add(HOST, "GET", CHANNEL + "/Participants", FlexOperations::participants)
                .add(HOST, "POST", CHANNEL + "/Participants", FlexOperations::addParticipant)
                .add(HOST, "POST", CHANNEL + "/Participants/{sid}", FlexOperations::updateParticipant);
    }

    private static Interaction interaction(Call call) {
        return call.account().flex().interactions().require(call.path("interaction"));
    }

    private static InteractionChannel channel(Call call) {
        return call.account().flex().channel(call.path("interaction"), call.path("channel"));
    }

    private static Answer open(Call call) {
        JsonObject channel = JsonText.object("Channel", call.required("Channel"));
        String type = JsonText.text(channel, "type").orElseThrow(() -> Refusal.invalid("Invalid Channel: type"));
        String initiatedBy = JsonText.text(channel, "initiated_by").orElse("customer");
        String routing = call.text("Routing");
        Routing parsed =
                routing == null || JsonText.object("Routing", routing).isEmpty() ? null : routing(call, routing);
        Interaction interaction = call.account()
                .flex()
                .open(conversation(call, channel), type, initiatedBy, parsed, call.text("WebhookTtid"));
        return Answer.ok(FlexViews.interaction(call, interaction));
    }

    private static Routing routing(Call call, String text) {
        return Routing.parse(text, call.account().taskRouter().workspace().sid());
    }

    /** The conversation that the channel names, or a new one with its participants. */
    private static Conversation conversation(Call call, JsonObject channel) {
        ConversationService service = call.account().conversations();
        Optional<String> existing = JsonText.text(JsonText.child(channel, "properties"), "media_channel_sid");
        if (existing.isPresent()) {
            return service.conversations()
                    .find(existing.get())
                    .orElseThrow(() -> Refusal.invalid("Invalid Channel: unknown media_channel_sid"));
        }
        Conversation conversation = service.create(ConversationChange.named("Conversation"), null, Origin.twilio());
        for (JsonValue participant : JsonText.array(channel, "participants")) {
            join(service, conversation, participant.asJsonObject());
        }
        return conversation;
    }

    private static void join(ConversationService service, Conversation conversation, JsonObject participant) {
        String identity = JsonText.text(participant, "identity").orElse(null);
        Binding binding = JsonText.text(participant, "address")
                .map(address -> Binding.of(
                        address, JsonText.text(participant, "proxy_address").orElse("")))
                .orElse(null);
        if (identity != null || binding != null) {
            service.join(conversation, binding == null ? identity : null, binding, Attributes.none(), Origin.twilio());
        }
    }

    private static Answer channels(Call call) {
        List<InteractionChannel> channels = List.of(interaction(call).channel());
        return Pages.of(call, "channels", LARGEST, channels, each -> FlexViews.channel(call, each));
    }

    private static Answer updateChannel(Call call) {
        InteractionChannel channel = channel(call);
        boolean completed = "closed".equals(routingStatus(call.text("Routing")));
        switch (call.required("Status")) {
            case "closed" -> call.account().flex().close(channel, completed);
            case "inactive" -> park(call, channel, completed);
            default -> throw Refusal.invalid("Invalid Status " + call.text("Status"));
        }
        return Answer.ok(FlexViews.channel(call, channel));
    }

    private static @Nullable String routingStatus(@Nullable String routing) {
        return routing == null
                ? null
                : JsonText.text(JsonText.object("Routing", routing), "status").orElse(null);
    }

    private static void park(Call call, InteractionChannel channel, boolean completed) {
        if (!completed) {
            throw Refusal.invalid("Routing {\"status\":\"closed\"} is required for an inactive channel");
        }
        call.account().flex().park(channel);
    }

    private static Answer invites(Call call) {
        InteractionChannel channel = channel(call);
        List<Invite> invites = channel.invites().all();
        return Pages.of(call, "invites", LARGEST, invites, each -> FlexViews.invite(call, channel, each));
    }

    private static Answer invite(Call call) {
        InteractionChannel channel = channel(call);
        Invite invite = call.account().flex().invite(channel, routing(call, call.required("Routing")));
        return Answer.ok(FlexViews.invite(call, channel, invite));
    }

    private static Answer participants(Call call) {
        InteractionChannel channel = channel(call);
        List<InteractionParticipant> all = channel.participants().all();
        return Pages.of(call, "participants", LARGEST, all, each -> FlexViews.participant(call, channel, each));
    }

    private static Answer addParticipant(Call call) {
        InteractionChannel channel = channel(call);
        JsonObject media = JsonText.object("MediaProperties", call.required("MediaProperties"));
        InteractionParticipant participant = call.account()
                .flex()
                .seats()
                .add(
                        channel,
                        call.required("Type"),
                        JsonText.text(media, "identity").orElse(null),
                        JsonText.text(media, "address")
                                .map(address -> Binding.of(
                                        address,
                                        JsonText.text(media, "proxy_address").orElse("")))
                                .orElse(null));
        return Answer.ok(FlexViews.participant(call, channel, participant));
    }

    private static Answer update(Call call) {
        Interaction interaction = interaction(call);
        call.account().flex().interactions().add(interaction.with(call.text("WebhookTtid")));
        return Answer.ok(FlexViews.interaction(call, interaction(call)));
    }

    private static Answer updateParticipant(Call call) {
        InteractionChannel channel = channel(call);
        InteractionParticipant participant = channel.participants().require(call.path("sid"));
        switch (call.required("Status")) {
            case "closed" -> call.account().flex().leave(channel, participant, true);
            case "wrapup" -> call.account().flex().leave(channel, participant, false);
            default -> throw Refusal.invalid("Invalid Status " + call.text("Status"));
        }
        return Answer.ok(FlexViews.participant(call, channel, participant));
    }
}
