package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.out.flex.WebhookRegistration;
import io.baton.application.port.out.flex.WebhookRegistration.EventCallback;
import io.baton.application.service.connection.Subscriptions;
import io.baton.application.service.connection.WebhookUrls;
import io.baton.domain.connection.FlexConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Registers the connection's URL at the workspace, with retries, and unites the events (product.md 1.6). */
final class TaskRouterWebhookFix implements Fix {

    static final String URL = "EventCallbackUrl";
    static final String EVENTS = "EventsFilter";

    private static final List<String> ALTERNATIVES = List.of(
            "Event Streams: create a sink of type webhook to this connection's webhookUrl and subscribe it to the"
                    + " com.twilio.taskrouter events; the registered URL stays");

    private final WebhookRegistration registration;
    private final WebhookUrls urls;

    TaskRouterWebhookFix(WebhookRegistration registration, WebhookUrls urls) {
        this.registration = registration;
        this.urls = urls;
    }

    @Override
    public CheckCode code() {
        return CheckCode.TASKROUTER_WEBHOOK;
    }

    @Override
    public Map<String, String> current(FlexConnection connection) {
        var callback = registration.eventCallback(connection.access());
        var settings = new LinkedHashMap<String, String>();
        settings.put(URL, callback.url());
        settings.put(EVENTS, EventTypes.text(callback.events()));
        return settings;
    }

    @Override
    public Map<String, String> wanted(FlexConnection connection, Map<String, String> current, boolean force) {
        var ours = new OurUrl(urls, connection);
        var url = current.getOrDefault(URL, "");
        ours.refuseForeign(url, force, ALTERNATIVES);
        boolean keepsUrl = ours.kind(url) == OurUrl.Kind.OURS && url.contains("#");
        var events = EventTypes.of(current.getOrDefault(EVENTS, ""));
        // an empty filter means all events: a list would take some away (contract.md 1.1)
        boolean getsAll = ours.kind(url) == OurUrl.Kind.OURS && events.isEmpty();
        var wanted = new LinkedHashMap<String, String>();
        wanted.put(URL, keepsUrl ? url : ours.text() + Subscriptions.RETRIES);
        wanted.put(EVENTS, getsAll ? "" : EventTypes.text(EventTypes.united(events, Subscriptions.TASKROUTER)));
        return wanted;
    }

    @Override
    public void write(FlexConnection connection, Map<String, String> settings) {
        var all = new LinkedHashMap<>(current(connection));
        all.putAll(settings);
        registration.setEventCallback(
                connection.access(),
                new EventCallback(all.getOrDefault(URL, ""), EventTypes.of(all.getOrDefault(EVENTS, ""))));
    }
}
