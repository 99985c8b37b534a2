package io.baton.adapter.rest.knowledge;

import io.baton.application.port.in.knowledge.SearchKnowledgeUseCase.Found;
import io.baton.domain.engine.KnowledgePassage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine would get, best first.
 *
 * @param problems what is wrong with the connection's articles, one line each
 */
public record KnowledgeView(List<PassageView> items, List<String> problems) {

    /**
     * A passage of an article.
     *
     * @param link address of the article's page; left out when it has none
     * @param confidence from 0 to 1
     */
    public record PassageView(String title, @Nullable String link, String text, double confidence) {

        static PassageView from(KnowledgePassage passage) {
            return new PassageView(passage.title(), passage.link(), passage.text(), passage.confidence());
        }
    }

    static KnowledgeView from(Found found) {
        return new KnowledgeView(
                found.passages().stream().map(PassageView::from).toList(), found.problems());
    }
}
