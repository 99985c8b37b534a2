package io.baton.application.service.connection;

import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.connection.ConnectionStore.AlreadyConnected;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.WorkspaceSid;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Saved connections, each step in one transaction of its own. */
final class SavedConnections {

    private final ConnectionStore store;
    private final UnitOfWork work;

    SavedConnections(ConnectionStore store, UnitOfWork work) {
        this.store = store;
        this.work = work;
    }

    List<FlexConnection> all() {
        return work.call(store::all);
    }

    Optional<FlexConnection> find(ConnectionId id) {
        return work.call(() -> store.find(id));
    }

    void add(FlexConnection connection) {
        work.run(() -> store.add(connection));
    }

    /** Changes a connection as it is now, not as it was when Twilio was asked; empty when it is gone. */
    Optional<FlexConnection> change(ConnectionId id, UnaryOperator<FlexConnection> change) {
        return work.call(() -> {
            var changed = store.find(id).map(change);
            changed.ifPresent(store::save);
            return changed;
        });
    }

    boolean delete(ConnectionId id) {
        return work.call(() -> store.delete(id));
    }

    /**
     * Refuses a workspace that is connected already; the store refuses it again when two are faster than this look.
     *
     * @param own the connection that may have it; null when none may
     */
    void refuseConnected(AccountSid account, WorkspaceSid workspace, @Nullable ConnectionId own) {
        var taken = all().stream()
                .filter(other -> !other.id().equals(own))
                .anyMatch(other -> other.workspace().equals(workspace)
                        && other.credentials().account().equals(account));
        if (taken) {
            throw new AlreadyConnected(account, workspace);
        }
    }
}
