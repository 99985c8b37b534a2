package io.baton.application.port.out.engine;

import io.baton.domain.connection.ConnectionId;
import java.time.Duration;

/** Keeps turns away from an engine that fails again and again, or that has enough to do (product.md 4). */
public interface EngineGuard {

    /**
     * An engine of a connection, which is guarded apart from all others.
     *
     * @param version of the connection's settings: new ones are tried without prejudice
     * @param concurrency how many turns it works at once on this server
     */
    record Guarded(ConnectionId connection, String engine, int version, int concurrency) {}

    /** The leave to ask an engine once. What came of a turn is told at most once; the place is given back apart from it, in either order. */
    interface Pass {

        void answered(Duration took);

        void failed(Duration took);

        /** What it was asked for says nothing about turns. */
        void unjudged();

        /** Gives the place back: the engine has really ended, however long ago it was given up. */
        void leave();
    }

    /**
     * Asks for leave.
     *
     * @throws EngineUnavailable when the engine is left alone for a while, or all its places are taken; the message says which
     */
    Pass enter(Guarded engine);
}
