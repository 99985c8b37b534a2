package io.baton.adapter.rest.problem;

import org.jspecify.annotations.Nullable;

/**
 * One value that is not accepted. The value itself is never repeated: it may be a secret in the wrong field.
 *
 * @param field as the API names it
 * @param detail what is wrong with it
 * @param expected what would be right; null when {@code detail} says it all
 */
public record Violation(String field, String detail, @Nullable String expected) {}
