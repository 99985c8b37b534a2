package io.baton.application.port.out.connection;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.WebhookToken;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.WorkspaceSid;
import java.util.List;
import java.util.Optional;

/** Saved connections. Secrets are encrypted at rest, bound to their connection and field (product.md 1.7). */
public interface ConnectionStore {

    /** The account and workspace are connected already (product.md 1.1: one workspace, one connection). */
    final class AlreadyConnected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public AlreadyConnected(AccountSid account, WorkspaceSid workspace) {
            super("workspace " + workspace + " of account " + account + " is connected already");
        }
    }

    /** Stores a new connection; throws {@link AlreadyConnected}. */
    void add(FlexConnection connection);

    /** Stores a changed connection; throws {@link AlreadyConnected}. */
    void save(FlexConnection connection);

    /** A connection by its id. */
    Optional<FlexConnection> find(ConnectionId id);

    /** The connection whose current or previous webhook token this is. */
    Optional<FlexConnection> findByToken(WebhookToken token);

    /** All connections by name. */
    List<FlexConnection> all();

    /** Deletes a connection and everything that belongs to it; false when there is none. */
    boolean delete(ConnectionId id);
}
