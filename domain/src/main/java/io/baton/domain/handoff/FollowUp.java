package io.baton.domain.handoff;

import org.jspecify.annotations.Nullable;

/**
 * Humans are to get back to the customer when they are there again: task attributes {@code followUp} and {@code followUpContact} (product.md 3.5).
 *
 * @param contact an e-mail address or phone number that the customer wrote; null when humans can only write in the conversation
 */
public record FollowUp(@Nullable String contact) {}
