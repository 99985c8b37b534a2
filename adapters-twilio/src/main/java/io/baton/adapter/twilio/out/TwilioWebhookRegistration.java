package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answer.orEmpty;

import com.twilio.rest.conversations.v1.configuration.Webhook.Target;
import com.twilio.rest.conversations.v1.service.configuration.WebhookFetcher;
import com.twilio.rest.conversations.v1.service.configuration.WebhookUpdater;
import com.twilio.rest.taskrouter.v1.WorkspaceFetcher;
import com.twilio.rest.taskrouter.v1.WorkspaceUpdater;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.WebhookRegistration;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.ConversationsServiceSid;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where Twilio posts its events, over the SDK. */
public final class TwilioWebhookRegistration implements WebhookRegistration {

    private static final PostWebhook NONE = new PostWebhook("", "POST", List.of());

    private final TwilioClients clients;

    /** Calls by these clients. */
    public TwilioWebhookRegistration(TwilioClients clients) {
        this.clients = clients;
    }

    @Override
    public EventCallback eventCallback(TwilioAccess access) {
        return TwilioFailures.call("fetch event callback", () -> {
            var found = new WorkspaceFetcher(access.workspace().value()).fetch(clients.of(access));
            return new EventCallback(text(found.getEventCallbackUrl()), types(orEmpty(found.getEventsFilter())));
        });
    }

    @Override
    public void setEventCallback(TwilioAccess access, EventCallback callback) {
        TwilioFailures.call("set event callback", () -> new WorkspaceUpdater(
                        access.workspace().value())
                .setEventCallbackUrl(callback.url())
                .setEventsFilter(String.join(",", callback.events()))
                .update(clients.of(access)));
    }

    @Override
    public PostWebhook postWebhook(TwilioAccess access, ConversationsServiceSid service) {
        return TwilioFailures.call("fetch Conversations webhook", () -> {
            var found = new WebhookFetcher(service.value()).fetch(clients.of(access));
            return new PostWebhook(
                    text(found.getPostWebhookUrl()), text(found.getMethod(), "POST"), list(found.getFilters()));
        });
    }

    @Override
    public void setPostWebhook(TwilioAccess access, ConversationsServiceSid service, PostWebhook webhook) {
        // an empty list would not be sent at all, and change nothing
        var filters = webhook.events().isEmpty() ? List.of("") : webhook.events();
        TwilioFailures.call("set Conversations webhook", () -> new WebhookUpdater(service.value())
                .setPostWebhookUrl(webhook.url())
                .setFilters(filters)
                .setMethod(webhook.method())
                .update(clients.of(access)));
    }

    @Override
    public PostWebhook postWebhookOfAccount(TwilioAccess access) {
        try {
            return TwilioFailures.call("fetch the account's Conversations webhook", () -> ofAccount(access));
        } catch (TwilioFailure.Gone e) {
            return NONE;
        }
    }

    private PostWebhook ofAccount(TwilioAccess access) {
        var found = new com.twilio.rest.conversations.v1.configuration.WebhookFetcher().fetch(clients.of(access));
        return found.getTarget() == Target.FLEX
                ? NONE
                : new PostWebhook(
                        orEmpty(found.getPostWebhookUrl()), text(found.getMethod(), "POST"), list(found.getFilters()));
    }

    private static String text(@Nullable Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }

    private static String text(@Nullable Object value) {
        return text(value, "");
    }

    private static List<String> types(String filter) {
        return Arrays.stream(filter.split(","))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
    }

    private static List<String> list(@Nullable List<String> filters) {
        return filters == null ? List.of() : filters;
    }
}
