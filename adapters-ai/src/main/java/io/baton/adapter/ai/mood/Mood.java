package io.baton.adapter.ai.mood;

import io.baton.domain.handoff.Frustration;
import org.jspecify.annotations.Nullable;

/**
 * The mood of one message.
 *
 * @param valence from -1 to 1: blame to praise
 * @param words the customer's words that show frustration; null when there is none
 */
public record Mood(double valence, Frustration frustration, @Nullable String words) {}
