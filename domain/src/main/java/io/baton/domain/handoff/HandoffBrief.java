package io.baton.domain.handoff;

/**
 * What the human reads first.
 *
 * @param summary one paragraph, frame in the agents' language, quotes in the customer's
 * @param language of the customer, BCP 47; {@code und} when unknown
 */
public record HandoffBrief(String summary, Sentiment sentiment, String language) {}
