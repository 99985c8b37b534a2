package io.baton.application.port.out.check;

import io.baton.domain.connection.ConnectionId;
import java.time.Instant;
import java.util.List;

/** Counted refusals of all servers. */
public interface RefusalStore {

    /** Why webhooks were refused. */
    enum Kind {
        WRONG_ACCOUNT,
        BAD_SIGNATURE
    }

    /**
     * Refusals of one kind and remote.
     *
     * @param remote the account or workspace that the bodies named; empty for {@link Kind#BAD_SIGNATURE}
     */
    record Refusals(Kind kind, String remote, long count, Instant last) {}

    /** Adds to what is counted; of a kind at most 20 remotes are kept, those that came last. */
    void add(ConnectionId connection, List<Refusals> refusals);

    /** What is counted for a connection, the latest first. */
    List<Refusals> of(ConnectionId connection);
}
