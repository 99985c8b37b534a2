package io.baton.adapter.ai.knowledge;

import io.baton.adapter.ai.text.Sentences;
import io.baton.application.port.out.engine.KnowledgeSearch;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.engine.KnowledgePassage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The articles of every connection. A connection whose id names a folder below the common one has that folder's articles and no others; all
 * other connections share the common ones. Folders go by id, because names change and two organisations may choose the same. Safe for use by
 * many threads.
 */
public final class ArticleLibrary implements KnowledgeSearch {

    private static final int LONGEST_TEXT = 2_000;

    private final ArticleFolder root;
    private final UnaryOperator<String> languageOf;
    private final InstantSource clock;
    private final ArticleShelf common;
    private final Map<ConnectionId, ArticleShelf> own = new ConcurrentHashMap<>();

    /**
     * Reads and indexes the common articles; what is wrong with them is logged as a warning.
     *
     * @param root folder of Markdown articles, subfolders included ({@code baton.knowledge.dir})
     * @param languageOf recognises the language of an article that names none: BCP 47, or {@code und}
     */
    public ArticleLibrary(Path root, UnaryOperator<String> languageOf, InstantSource clock) {
        this.root = new ArticleFolder(root, true);
        this.languageOf = languageOf;
        this.clock = clock;
        this.common = new ArticleShelf(this.root, languageOf, clock);
        common.contents();
    }

    /** The articles of a connection as they are now. */
    public Knowledge of(ConnectionId connection) {
        return shelf(connection).contents().knowledge();
    }

    @Override
    public List<KnowledgePassage> search(ConnectionId connection, String question, String language, int limit) {
        return of(connection).search(question, language, limit).stream()
                .map(ArticleLibrary::shown)
                .toList();
    }

    private static KnowledgePassage shown(Passage passage) {
        var article = passage.article();
        var text = Sentences.shorten(passage.section().text(), LONGEST_TEXT);
        return new KnowledgePassage(article.title(), article.link(), text, passage.confidence());
    }

    @Override
    public List<String> problems(ConnectionId connection) {
        return shelf(connection).contents().problems();
    }

    private ArticleShelf shelf(ConnectionId connection) {
        var folder = root.of(connection);
        if (folder.isMissing()) {
            own.remove(connection);
            return common;
        }
        return own.computeIfAbsent(connection, some -> new ArticleShelf(folder, languageOf, clock));
    }
}
