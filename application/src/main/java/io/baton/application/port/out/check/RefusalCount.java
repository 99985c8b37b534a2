package io.baton.application.port.out.check;

import io.baton.domain.connection.ConnectionId;
import java.time.Instant;

/** Counts refused webhooks; cheap, so that junk posted at a webhook URL costs nothing (architecture.md, Security). */
public interface RefusalCount {

    /**
     * Events of somebody else were posted to a connection's webhook.
     *
     * @param remote the account or workspace that the body named
     */
    void wrongAccount(ConnectionId connection, String remote, Instant at);

    /** Something was posted whose signature is not that of the connection's account. */
    void badSignature(ConnectionId connection, Instant at);
}
