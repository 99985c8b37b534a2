package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.out.flex.WebhookRegistration;
import io.baton.application.port.out.flex.WebhookRegistration.PostWebhook;
import io.baton.application.service.connection.Subscriptions;
import io.baton.application.service.connection.WebhookUrls;
import io.baton.domain.connection.FlexConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Registers the connection's URL at the served Conversations service and unites the events (product.md 1.6). */
final class ConversationsWebhookFix implements Fix {

    static final String URL = "PostWebhookUrl";
    static final String METHOD = "Method";
    static final String EVENTS = "Filters";

    private static final List<String> ALTERNATIVES = List.of(
            "Conversation-scoped webhooks: add one with target webhook, this connection's webhookUrl, method POST and the"
                    + " same events to each conversation; the registered URL stays",
            "Event Streams: create a sink of type webhook to this connection's webhookUrl and subscribe it to the"
                    + " com.twilio.conversations events; the registered URL stays");

    private final WebhookRegistration registration;
    private final WebhookUrls urls;

    ConversationsWebhookFix(WebhookRegistration registration, WebhookUrls urls) {
        this.registration = registration;
        this.urls = urls;
    }

    @Override
    public CheckCode code() {
        return CheckCode.CONVERSATIONS_WEBHOOK;
    }

    @Override
    public Map<String, String> current(FlexConnection connection) {
        var webhook = registration.postWebhook(connection.access(), connection.conversationsService());
        var settings = new LinkedHashMap<String, String>();
        settings.put(URL, webhook.url());
        settings.put(METHOD, webhook.method());
        settings.put(EVENTS, EventTypes.text(webhook.events()));
        return settings;
    }

    @Override
    public Map<String, String> wanted(FlexConnection connection, Map<String, String> current, boolean force) {
        var ours = new OurUrl(urls, connection);
        var url = current.getOrDefault(URL, "");
        ours.refuseForeign(url, force, ALTERNATIVES);
        var events = EventTypes.of(current.getOrDefault(EVENTS, ""));
        var wanted = new LinkedHashMap<String, String>();
        // no connection overrides here: Conversations knows none (contract.md 6.3)
        wanted.put(URL, ours.text());
        wanted.put(METHOD, "POST");
        wanted.put(EVENTS, EventTypes.text(EventTypes.united(events, Subscriptions.CONVERSATIONS)));
        return wanted;
    }

    @Override
    public void write(FlexConnection connection, Map<String, String> settings) {
        var all = new LinkedHashMap<>(current(connection));
        all.putAll(settings);
        registration.setPostWebhook(
                connection.access(),
                connection.conversationsService(),
                new PostWebhook(
                        all.getOrDefault(URL, ""),
                        all.getOrDefault(METHOD, "POST"),
                        EventTypes.of(all.getOrDefault(EVENTS, ""))));
    }
}
