package io.baton.adapter.ai.knowledge;

import io.baton.adapter.ai.knowledge.Article.Section;

/**
 * A section of an article that was found for a question.
 *
 * @param confidence from 0 to 1: how likely it answers the question
 */
public record Passage(Article article, Section section, double confidence) {

    /** The same passage, less sure. */
    public Passage times(double factor) {
        return new Passage(article, section, confidence * factor);
    }

    Passage as(double likelihood) {
        return new Passage(article, section, likelihood);
    }
}
