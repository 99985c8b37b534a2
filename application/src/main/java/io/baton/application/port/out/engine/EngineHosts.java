package io.baton.application.port.out.engine;

import java.net.URI;
import java.util.Optional;

/** Which hosts a connection's own engines may be on: not this machine, nor the operator's network, unless the operator allows it. */
@FunctionalInterface
public interface EngineHosts {

    /** Why the host of a URL may not be called just now; empty when it may. Looks its addresses up, so it may block for a moment. */
    Optional<String> objection(URI url);
}
