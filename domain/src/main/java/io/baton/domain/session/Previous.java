package io.baton.domain.session;

import org.jspecify.annotations.Nullable;

/**
 * What a session knows of the one before it in the same conversation (product.md 2.2).
 *
 * @param summary for the engine; null when there was nothing to sum up
 * @param lastIndex the last message index it saw, -1 when none
 */
public record Previous(SessionId id, @Nullable String summary, int lastIndex) {}
