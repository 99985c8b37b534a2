package io.baton.application.service.access;

import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.caller.Role;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.WebhookToken;
import java.util.List;
import java.util.Optional;

/** Only the connections of organisations that the caller administers: for what works on many of them at once, whoever asks. */
public final class AdministeredConnections implements ConnectionStore {

    private final ConnectionStore store;
    private final Caller caller;

    public AdministeredConnections(ConnectionStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    @Override
    public List<FlexConnection> all() {
        return store.all().stream().filter(this::isAdministered).toList();
    }

    @Override
    public Optional<FlexConnection> find(ConnectionId id) {
        return store.find(id).filter(this::isAdministered);
    }

    @Override
    public Optional<FlexConnection> findByToken(WebhookToken token) {
        return store.findByToken(token).filter(this::isAdministered);
    }

    @Override
    public void add(FlexConnection connection) {
        store.add(connection);
    }

    @Override
    public void save(FlexConnection connection) {
        store.save(connection);
    }

    @Override
    public boolean delete(ConnectionId id) {
        return store.delete(id);
    }

    private boolean isAdministered(FlexConnection connection) {
        return caller.grants().in(connection.organisation(), Role.ADMIN);
    }
}
