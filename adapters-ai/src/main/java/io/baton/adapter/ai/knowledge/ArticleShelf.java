package io.baton.adapter.ai.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One folder's articles, read again when a file has changed. While the new index is made, the old one answers. */
final class ArticleShelf {

    private static final System.Logger LOG = System.getLogger(ArticleShelf.class.getName());

    private static final Duration CHECKED_EVERY = Duration.ofSeconds(2);

    private final ArticleFolder folder;
    private final UnaryOperator<String> languageOf;
    private final InstantSource clock;
    private final Lock reading = new ReentrantLock();
    private volatile @Nullable Contents contents;
    private volatile Instant nextCheck = Instant.MIN;

    /** The articles of a listing. */
    record Contents(FolderListing listing, Knowledge knowledge, List<String> problems) {

        static final Contents NONE = new Contents(FolderListing.EMPTY, new Knowledge(List.of()), List.of());

        Contents despite(String problem) {
            var known = problems.contains(problem);
            return known ? this : new Contents(listing, knowledge, with(problem));
        }

        private List<String> with(String problem) {
            return Stream.concat(problems.stream(), Stream.of(problem)).toList();
        }
    }

    ArticleShelf(ArticleFolder folder, UnaryOperator<String> languageOf, InstantSource clock) {
        this.folder = folder;
        this.languageOf = languageOf;
        this.clock = clock;
    }

    /** What the folder holds, at most two seconds old, or as old as reading it again takes. */
    Contents contents() {
        var standing = contents;
        if (standing == null) {
            return first();
        }
        if (isDue() && reading.tryLock()) {
            try {
                return refresh(standing);
            } finally {
                reading.unlock();
            }
        }
        return standing;
    }

    private Contents first() {
        reading.lock();
        try {
            var standing = contents;
            return standing == null ? refresh(Contents.NONE) : standing;
        } finally {
            reading.unlock();
        }
    }

    private boolean isDue() {
        return !clock.instant().isBefore(nextCheck);
    }

    private Contents refresh(Contents standing) {
        var next = next(standing);
        if (!next.problems().equals(standing.problems())) {
            next.problems()
                    .forEach(problem ->
                            LOG.log(System.Logger.Level.WARNING, "Articles in " + folder.path() + ": " + problem));
        }
        contents = next;
        nextCheck = clock.instant().plus(CHECKED_EVERY);
        return next;
    }

    // listed before it is read: what is written meanwhile shows in the next comparison
    private Contents next(Contents standing) {
        try {
            var listing = FolderListing.of(folder);
            return isNew(listing, standing) ? read(listing) : standing;
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "Articles in " + folder.path(), e);
            return standing.despite("The folder can't be read; the articles that were read before still serve");
        }
    }

    private boolean isNew(FolderListing listing, Contents standing) {
        return contents == null || !listing.equals(standing.listing());
    }

    private Contents read(FolderListing listing) throws IOException {
        var real = listing.files().isEmpty() ? folder.path() : folder.real();
        var found = KnowledgeFolder.read(listing, real, languageOf);
        return new Contents(listing, new Knowledge(found.articles()), found.problems());
    }
}
