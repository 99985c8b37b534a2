package io.baton.application.port.out.settings;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Secret;
import java.util.Optional;

/** Secrets of a connection's settings by name, for example {@code engine.openai.api-key}: encrypted at rest, never shown (product.md 1.7). */
public interface NamedSecrets {

    /** Keeps a secret in place of the former one of that name. */
    void put(ConnectionId connection, String name, Secret secret);

    /** The secret of a name; empty when none was kept. */
    Optional<Secret> find(ConnectionId connection, String name);

    /** Forgets a secret; nothing happens when there is none. */
    void forget(ConnectionId connection, String name);
}
