package io.baton.application.port.out.connection;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.WebhookToken;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connections in memory, with the one rule of the store: one workspace, one connection. */
public final class InMemoryConnectionStore implements ConnectionStore {

    private final Map<ConnectionId, FlexConnection> connections = new LinkedHashMap<>();

    @Override
    public void add(FlexConnection connection) {
        save(connection);
    }

    @Override
    public void save(FlexConnection connection) {
        var account = connection.credentials().account();
        var taken = connections.values().stream()
                .filter(other -> !other.id().equals(connection.id()))
                .anyMatch(other -> other.credentials().account().equals(account)
                        && other.workspace().equals(connection.workspace()));
        if (taken) {
            throw new AlreadyConnected(account, connection.workspace());
        }
        connections.put(connection.id(), connection);
    }

    @Override
    public Optional<FlexConnection> find(ConnectionId id) {
        return Optional.ofNullable(connections.get(id));
    }

    @Override
    public Optional<FlexConnection> findByToken(WebhookToken token) {
        return connections.values().stream()
                .filter(connection -> token.equals(connection.webhookTokens().current())
                        || token.equals(connection.webhookTokens().previous()))
                .findFirst();
    }

    @Override
    public List<FlexConnection> all() {
        return connections.values().stream()
                .sorted(Comparator.comparing(FlexConnection::name))
                .toList();
    }

    @Override
    public boolean delete(ConnectionId id) {
        return connections.remove(id) != null;
    }
}
