package io.baton.sandbox.rest;

import io.baton.sandbox.conversations.Conversation;
import io.baton.sandbox.conversations.ConversationChange;
import io.baton.sandbox.conversations.ConversationService;
import io.baton.sandbox.conversations.ConversationState;
import io.baton.sandbox.conversations.Origin;
import io.baton.sandbox.conversations.Participant;
import io.baton.sandbox.conversations.ScopedWebhook;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Resource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The service, its webhooks, conversations and their scoped webhooks. */
final class ConversationOperations {
    static final String HOST = "conversations.twilio.com";
    static final String SERVICE = "/v1/Services/{service}";
    private static final String ALL = "/Conversations";
    private static final String ONE = "/Conversations/{conversation}";
    private static final int LARGEST = 100;

    private ConversationOperations() {}

    static void addTo(Routes<Operation> routes) {
        routes.add(HOST, "GET", "/v1/Services", ConversationOperations::services)
                .add(HOST, "GET", SERVICE, call -> Answer.ok(ConversationViews.service(call, service(call))))
                .add(HOST, "GET", SERVICE + "/Configuration/Webhooks", ConversationOperations::webhooks)
                .add(HOST, "POST", SERVICE + "/Configuration/Webhooks", ConversationOperations::updateWebhooks);
        routes.add(HOST, "GET", "/v1/Configuration/Webhooks", ConversationOperations::accountWebhooks);
        for (String base : List.of(SERVICE, "/v1")) {
            routes.add(HOST, "GET", base + ALL, ConversationOperations::list)
                    .add(HOST, "POST", base + ALL, ConversationOperations::create)
                    .add(HOST, "GET", base + ONE, call -> shown(call, conversation(call)))
                    .add(HOST, "POST", base + ONE, ConversationOperations::update)
                    .add(HOST, "DELETE", base + ONE, ConversationOperations::delete)
                    .add(HOST, "GET", base + "/ParticipantConversations", ConversationOperations::ofParticipant)
                    .add(HOST, "GET", base + ONE + "/Webhooks", ConversationOperations::scopedWebhooks)
                    .add(HOST, "POST", base + ONE + "/Webhooks", ConversationOperations::createScopedWebhook)
                    .add(HOST, "GET", base + ONE + "/Webhooks/{sid}", ConversationOperations::scopedWebhook)
                    .add(HOST, "DELETE", base + ONE + "/Webhooks/{sid}", ConversationOperations::deleteScopedWebhook);
        }
    }

    /** The account's service, or a 404 when the path names another one. */
    static ConversationService service(Call call) {
        ConversationService service = call.account().conversations();
        String named = call.path().get("service");
        if (named != null && !named.equals(service.sid())) {
            throw Refusal.notFound("/Services/" + named);
        }
        return service;
    }

    static Conversation conversation(Call call) {
        return service(call).require(call.path("conversation"));
    }

    static Origin origin(Call call) {
        return Origin.rest("true".equals(call.request().header("X-Twilio-Webhook-Enabled")));
    }

    private record Listed(ConversationService service) implements Resource {
        @Override
        public String sid() {
            return service.sid();
        }
    }

    private static Answer services(Call call) {
        return Pages.of(
                call,
                "services",
                LARGEST,
                List.of(new Listed(service(call))),
                each -> ConversationViews.service(call, each.service()));
    }

    private static Answer webhooks(Call call) {
        return Answer.ok(ConversationViews.webhooks(call, service(call)));
    }

    private static Answer accountWebhooks(Call call) {
        return Answer.ok(ConversationViews.accountWebhooks(call));
    }

    private static Answer updateWebhooks(Call call) {
        ConversationService service = service(call);
        service.setWebhooks(service.webhooks()
                .with(
                        call.text("PreWebhookUrl"),
                        call.text("PostWebhookUrl"),
                        call.all("Filters"),
                        call.text("Method")));
        return webhooks(call);
    }

    private static Answer shown(Call call, Conversation conversation) {
        return Answer.ok(ConversationViews.conversation(call, conversation));
    }

    private static Answer list(Call call) {
        String state = call.text("State");
        List<Conversation> found = service(call)
                .conversations()
                .where(each -> state == null || state.equals(each.state().wire()));
        return Pages.of(call, "conversations", LARGEST, found, each -> ConversationViews.conversation(call, each));
    }

    private static Answer create(Call call) {
        Conversation conversation = service(call).create(change(call), null, origin(call));
        return Answer.created(ConversationViews.conversation(call, conversation));
    }

    private static Answer update(Call call) {
        Conversation conversation = conversation(call);
        service(call).update(conversation, change(call), origin(call));
        return shown(call, conversation);
    }

    private static ConversationChange change(Call call) {
        return new ConversationChange(
                call.text("FriendlyName"),
                call.text("UniqueName"),
                call.attributes(Conversation.ATTRIBUTES_LIMIT),
                Optional.ofNullable(call.text("State"))
                        .map(ConversationState::of)
                        .orElse(null),
                call.text("Timers.Inactive"),
                call.text("Timers.Closed"));
    }

    private static Answer delete(Call call) {
        service(call).delete(conversation(call), origin(call));
        return Answer.noContent();
    }

    private record Membership(Conversation conversation, Participant participant) implements Resource {
        @Override
        public String sid() {
            return participant.sid();
        }
    }

    private static Answer ofParticipant(Call call) {
        String wanted = call.text("Identity") == null ? call.required("Address") : call.required("Identity");
        List<Membership> found = service(call).conversations().all().stream()
                .flatMap(each -> each.author(wanted).map(one -> new Membership(each, one)).stream())
                .toList();
        return Pages.of(
                call,
                "conversations",
                LARGEST,
                found,
                each -> ConversationViews.of(call, each.conversation(), each.participant()));
    }

    private static Answer scopedWebhooks(Call call) {
        Conversation conversation = conversation(call);
        List<ScopedWebhook> all = conversation.webhooks().all();
        return Pages.of(call, "webhooks", LARGEST, all, each -> ConversationViews.webhook(call, conversation, each));
    }

    private static Answer createScopedWebhook(Call call) {
        Conversation conversation = conversation(call);
        ScopedWebhook webhook = ScopedWebhook.create(
                call.required("Target"),
                call.text("Configuration.Url"),
                Objects.requireNonNullElse(call.text("Configuration.Method"), "POST"),
                call.all("Configuration.Filters"),
                call.text("Configuration.FlowSid"),
                call.account().clock().instant());
        service(call).addWebhook(conversation, webhook);
        return Answer.created(ConversationViews.webhook(call, conversation, webhook));
    }

    private static Answer scopedWebhook(Call call) {
        Conversation conversation = conversation(call);
        ScopedWebhook webhook = conversation.webhooks().require(call.path("sid"));
        return Answer.ok(ConversationViews.webhook(call, conversation, webhook));
    }

    private static Answer deleteScopedWebhook(Call call) {
        Conversation conversation = conversation(call);
        conversation.webhooks().remove(conversation.webhooks().require(call.path("sid")));
        return Answer.noContent();
    }
}
