package io.baton.domain.engine;

import java.net.URI;

/** The user's own agent, called by signed HTTP (architecture.md, {@code http} engine). */
public record HttpAgent(URI url) {}
