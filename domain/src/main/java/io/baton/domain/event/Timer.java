package io.baton.domain.event;

import java.time.Instant;

/**
 * A timer of a lane. A lane has at most one of a name; setting it again moves it.
 *
 * @param name for example {@code debounce} or {@code turn:<key>}
 */
public record Timer(String name, Instant dueAt) {}
