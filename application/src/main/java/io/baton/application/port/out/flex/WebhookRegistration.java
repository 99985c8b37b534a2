package io.baton.application.port.out.flex;

import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.ConversationsServiceSid;
import java.util.List;

/**
 * Where Twilio posts its events. Each surface has one URL: setting it replaces what was there (contract.md 1.1, 6.1). Every method throws a
 * {@link TwilioFailure} when Twilio does not do it.
 */
public interface WebhookRegistration {

    /**
     * The event callback of a workspace.
     *
     * @param url with its connection overrides (contract.md 9.4); empty for none
     * @param events the event types that it gets; empty for all of them
     */
    record EventCallback(String url, List<String> events) {
        public EventCallback {
            events = List.copyOf(events);
        }
    }

    /**
     * The webhook of a Conversations service, or of the account, after events. The other webhook of the service, before events, stays untouched.
     *
     * @param url empty for none
     * @param method {@code POST} or {@code GET}
     * @param events the event types that fire; none when empty
     */
    record PostWebhook(String url, String method, List<String> events) {
        public PostWebhook {
            events = List.copyOf(events);
        }
    }

    /** The workspace's event callback. */
    EventCallback eventCallback(TwilioAccess access);

    /** Replaces the workspace's event callback. */
    void setEventCallback(TwilioAccess access, EventCallback callback);

    /** The service's post-event webhook. */
    PostWebhook postWebhook(TwilioAccess access, ConversationsServiceSid service);

    /** Replaces the service's post-event webhook. */
    void setPostWebhook(TwilioAccess access, ConversationsServiceSid service, PostWebhook webhook);

    /** The account's post-event webhook, for services that have none of their own; empty where it has Flex itself as its target. */
    PostWebhook postWebhookOfAccount(TwilioAccess access);
}
