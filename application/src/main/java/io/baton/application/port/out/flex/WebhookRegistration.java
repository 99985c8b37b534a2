package io.baton.application.port.out.flex;

import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.ConversationsServiceSid;
import java.net.URI;
import java.util.List;

/**
 * Where Twilio posts its events. Each surface has one URL: setting it replaces what was there (contract.md 1.1, 6.1). Every method throws a
 * {@link TwilioFailure} when Twilio does not do it.
 */
public interface WebhookRegistration {

    /** Sets the workspace's event callback and the event types that it gets. */
    void taskRouter(TwilioAccess access, URI url, List<String> events);

    /** Sets the service's post-event webhook and the event types that it gets. */
    void conversations(TwilioAccess access, ConversationsServiceSid service, URI url, List<String> events);
}
