package io.baton.adapter.twilio.out;

import com.twilio.rest.conversations.v1.service.configuration.WebhookUpdater;
import com.twilio.rest.taskrouter.v1.WorkspaceUpdater;
import io.baton.application.port.out.flex.WebhookRegistration;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.ConversationsServiceSid;
import java.net.URI;
import java.util.List;

/** Where Twilio posts its events, over the SDK. */
public final class TwilioWebhookRegistration implements WebhookRegistration {

    private final TwilioClients clients;

    /** Calls by these clients. */
    public TwilioWebhookRegistration(TwilioClients clients) {
        this.clients = clients;
    }

    @Override
    public void taskRouter(TwilioAccess access, URI url, List<String> events) {
        TwilioFailures.call("set event callback", () -> new WorkspaceUpdater(
                        access.workspace().value())
                .setEventCallbackUrl(url)
                .setEventsFilter(String.join(",", events))
                .update(clients.of(access)));
    }

    @Override
    public void conversations(TwilioAccess access, ConversationsServiceSid service, URI url, List<String> events) {
        TwilioFailures.call("set Conversations webhook", () -> new WebhookUpdater(service.value())
                .setPostWebhookUrl(url)
                .setFilters(events)
                .setMethod("POST")
                .update(clients.of(access)));
    }
}
