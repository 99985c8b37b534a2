package io.baton.application.port.in.knowledge;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.engine.KnowledgePassage;
import java.util.List;
import java.util.Optional;

/** Shows what an engine would get for a question, to those who write the articles. */
public interface SearchKnowledgeUseCase {

    /**
     * Searches a connection's articles.
     *
     * @param language BCP 47; {@code und} when it is not known
     * @return empty when the caller sees no such connection
     */
    Optional<Found> search(ConnectionId connection, String query, String language);

    /**
     * What there is.
     *
     * @param passages best first
     * @param problems what is wrong with the articles, one line each
     */
    record Found(List<KnowledgePassage> passages, List<String> problems) {

        public Found {
            passages = List.copyOf(passages);
            problems = List.copyOf(problems);
        }
    }
}
