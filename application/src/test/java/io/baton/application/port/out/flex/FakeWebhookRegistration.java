package io.baton.application.port.out.flex;

import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.ConversationsServiceSid;
import java.util.ArrayList;
import java.util.List;

/** What is registered, in memory. */
public final class FakeWebhookRegistration implements WebhookRegistration {

    public EventCallback callback = new EventCallback("", List.of());
    public PostWebhook webhook = new PostWebhook("", "POST", List.of());
    public PostWebhook ofAccount = new PostWebhook("", "POST", List.of());

    /** Runs before each read: what somebody else does at that moment. */
    public Runnable beforeRead = () -> {};

    /** The writes, in order. */
    public final List<Object> writes = new ArrayList<>();

    @Override
    public EventCallback eventCallback(TwilioAccess access) {
        beforeRead.run();
        return callback;
    }

    @Override
    public void setEventCallback(TwilioAccess access, EventCallback next) {
        writes.add(next);
        callback = next;
    }

    @Override
    public PostWebhook postWebhook(TwilioAccess access, ConversationsServiceSid service) {
        beforeRead.run();
        return webhook;
    }

    @Override
    public void setPostWebhook(TwilioAccess access, ConversationsServiceSid service, PostWebhook next) {
        writes.add(next);
        webhook = next;
    }

    @Override
    public PostWebhook postWebhookOfAccount(TwilioAccess access) {
        return ofAccount;
    }
}
