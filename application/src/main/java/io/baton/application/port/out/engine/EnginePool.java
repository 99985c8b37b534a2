package io.baton.application.port.out.engine;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.effect.EffectKey;

/** The threads of this server on which engines think while lanes are free (architecture.md, "Long effects"). */
@FunctionalInterface
public interface EnginePool {

    /** Hands over an effect of a connection that is begun; its answer arrives in the inbox. */
    void submit(ConnectionId connection, EffectKey effect);
}
