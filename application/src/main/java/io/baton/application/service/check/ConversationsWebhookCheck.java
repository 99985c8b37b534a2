package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.flex.WebhookRegistration;
import io.baton.application.port.out.flex.WebhookRegistration.PostWebhook;
import io.baton.application.service.connection.Subscriptions;
import io.baton.application.service.connection.WebhookUrls;
import io.baton.domain.connection.FlexConnection;

/** Whether the served Conversations service posts customers' messages to this connection (product.md 1.8, contract.md 6.1). */
final class ConversationsWebhookCheck implements Check {

    private static final String CONSEQUENCE =
            "Baton does not hear what customers write: the AI accepts and never answers";

    private final WebhookRegistration registration;
    private final WebhookUrls urls;
    private final LastEvents events;

    ConversationsWebhookCheck(WebhookRegistration registration, WebhookUrls urls, LastEvents events) {
        this.registration = registration;
        this.urls = urls;
        this.events = events;
    }

    @Override
    public CheckCode code() {
        return CheckCode.CONVERSATIONS_WEBHOOK;
    }

    @Override
    public Finding look(Inspection inspection) {
        var connection = inspection.connection();
        var ours = new OurUrl(urls, connection);
        var webhook = registration.postWebhook(connection.access(), connection.conversationsService());
        return switch (ours.kind(webhook.url())) {
            case OURS -> registered(webhook);
            case NONE -> Finding.failed(
                    code(),
                    ofService(connection) + "no URL is registered" + ofAccount(connection, ours),
                    CONSEQUENCE,
                    registers());
            case ANOTHER_TOKEN -> Finding.failed(
                    code(), ofService(connection) + ours.seen(webhook.url()), CONSEQUENCE, registers());
            case FOREIGN -> beside(inspection, ours.seen(webhook.url()));
        };
    }

    private Finding beside(Inspection inspection, String seen) {
        var registered = ofService(inspection.connection()) + seen;
        return events.streamed(inspection, LastEvents.CONVERSATIONS)
                .map(last -> Finding.ok(code(), registered + "; Event Streams bring its events, last at " + last))
                .orElseGet(() -> Finding.failed(
                        code(),
                        registered,
                        CONSEQUENCE,
                        "Baton registers its URL with force=true; conversation-scoped webhooks and Event Streams are ways"
                                + " beside it"));
    }

    private static String registers() {
        return "Baton registers its URL and events";
    }

    private static String ofService(FlexConnection connection) {
        return "At the Conversations service " + connection.conversationsService() + " ";
    }

    // the account's webhook is no sure substitute: whether it fires for a service is not documented (contract.md 6.1)
    private String ofAccount(FlexConnection connection, OurUrl ours) {
        var account = registration.postWebhookOfAccount(connection.access());
        return account.url().isBlank() ? "" : "; at the account " + ours.seen(account.url());
    }

    private Finding registered(PostWebhook webhook) {
        var missing = EventTypes.missing(webhook.events(), Subscriptions.NECESSARY_CONVERSATIONS);
        if (!missing.isEmpty()) {
            return Finding.failed(
                    code(),
                    "Baton's URL is registered, but not for " + EventTypes.text(missing),
                    CONSEQUENCE,
                    "Baton adds the missing events; those that are there stay");
        }
        if (!webhook.method().equalsIgnoreCase("POST")) {
            return Finding.failed(
                    code(),
                    "Baton's URL is registered with the method " + webhook.method(),
                    CONSEQUENCE,
                    "Baton sets the method POST");
        }
        var wanted = EventTypes.missing(webhook.events(), Subscriptions.CONVERSATIONS);
        return wanted.isEmpty()
                ? Finding.ok(code(), "Baton's URL is registered for all events that it uses")
                : Finding.ok(
                                code(),
                                "Baton's URL is registered for the necessary events; endings are found by the sweep within"
                                        + " 60 s, since these miss: " + EventTypes.text(wanted))
                        .improvable("Baton adds the missing events, so that it hears of them at once");
    }
}
