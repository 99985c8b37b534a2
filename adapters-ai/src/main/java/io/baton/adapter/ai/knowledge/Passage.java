package io.baton.adapter.ai.knowledge;

import io.baton.adapter.ai.knowledge.Article.Section;

/**
 * A section of an article that was found for a question.
 *
 * @param confidence from 0 to 1: the share of what the question is about that the section speaks of, rare words counting more, less if another
 *     article is as good
 */
public record Passage(Article article, Section section, double confidence) {

    Passage times(double factor) {
        return new Passage(article, section, confidence * factor);
    }
}
