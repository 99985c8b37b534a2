package io.baton.application.service.audit;

import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.WebhookToken;
import java.util.List;
import java.util.Optional;

/** Tells the audit log of every change of a connection in the change's own transaction, whoever makes it: none is kept without its line. */
public final class AuditedConnections implements ConnectionStore {

    private final ConnectionStore store;
    private final AuditLog audit;
    private final UnitOfWork work;

    public AuditedConnections(ConnectionStore store, AuditLog audit, UnitOfWork work) {
        this.store = store;
        this.audit = audit;
        this.work = work;
    }

    @Override
    public void add(FlexConnection connection) {
        work.run(() -> {
            store.add(connection);
            audit.record(ConnectionChange.connected(connection));
        });
    }

    @Override
    public void save(FlexConnection connection) {
        work.run(() -> {
            var change = store.find(connection.id()).flatMap(now -> ConnectionChange.between(now, connection));
            store.save(connection);
            change.ifPresent(audit::record);
        });
    }

    @Override
    public boolean delete(ConnectionId id) {
        return work.call(() -> {
            var found = store.find(id);
            var deleted = store.delete(id);
            found.map(ConnectionChange::deleted).ifPresent(audit::record);
            return deleted;
        });
    }

    @Override
    public Optional<FlexConnection> find(ConnectionId id) {
        return store.find(id);
    }

    @Override
    public Optional<FlexConnection> findByToken(WebhookToken token) {
        return store.findByToken(token);
    }

    @Override
    public List<FlexConnection> all() {
        return store.all();
    }
}
