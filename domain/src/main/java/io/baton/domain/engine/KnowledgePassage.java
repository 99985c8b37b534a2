package io.baton.domain.engine;

import org.jspecify.annotations.Nullable;

/**
 * A piece of an article that may answer a question (product.md 4).
 *
 * @param link where the article can be read; null when it has no address
 * @param confidence from 0 to 1: how likely the passage answers the question
 */
public record KnowledgePassage(String title, @Nullable String link, String text, double confidence) {}
