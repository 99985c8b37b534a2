package io.baton.application.port.out.engine;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.engine.KnowledgePassage;
import java.util.List;

/** The articles of a connection, by meaning (product.md 4). One connection's articles are never found for another. */
public interface KnowledgeSearch {

    /**
     * The passages that answer a question best, the best first.
     *
     * @param language of the question, BCP 47; {@code und} when unknown
     * @param limit how many at most
     */
    List<KnowledgePassage> search(ConnectionId connection, String question, String language, int limit);

    /** What is wrong with the connection's articles, one sentence a trouble; empty when all are read. */
    List<String> problems(ConnectionId connection);
}
