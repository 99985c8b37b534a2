package io.baton.adapter.ai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.connection.ConnectionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleLibraryTest {

    private static final ConnectionId ACME = new ConnectionId(UUID.fromString("0a0a0a0a-0000-4000-8000-000000000001"));
    private static final ConnectionId ZENITH =
            new ConnectionId(UUID.fromString("0b0b0b0b-0000-4000-8000-000000000002"));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T10:00:00Z"));

    @TempDir
    private Path root;

    @Test
    void givesEnginesPassagesWithTitleAndLink() throws IOException {
        write("returns.md", "---\nlink: https://shop.example/returns\n---\n# Returns\n\nWithin **thirty** days.");

        assertThat(library().search(ACME, "returns", "en-GB", 3))
                .singleElement()
                .satisfies(passage -> {
                    assertThat(passage.title()).isEqualTo("Returns");
                    assertThat(passage.link()).isEqualTo("https://shop.example/returns");
                    assertThat(passage.text()).isEqualTo("Within thirty days.");
                    assertThat(passage.confidence()).isBetween(0.0, 1.0);
                });
    }

    @Test
    void oneConnectionsArticlesNeverServeAnother() throws IOException {
        write("returns.md", "# Returns\nWithin thirty days.");
        write(ACME + "/returns.md", "# Returns at Acme\nWithin ninety days.");

        var library = library();

        assertThat(titles(library, ACME)).containsExactly("Returns at Acme");
        assertThat(titles(library, ZENITH)).containsExactly("Returns");
    }

    @Test
    void aFolderOfOnesOwnIsTheWholeOfIt() throws IOException {
        write("returns.md", "# Returns\nWithin thirty days.");
        Files.createDirectory(root.resolve(ACME.toString()));

        var library = library();

        assertThat(titles(library, ACME)).isEmpty();
        assertThat(library.problems(ACME)).containsExactly("There are no articles: the AI has nothing to answer from");
        assertThat(library.problems(ZENITH)).isEmpty();
    }

    @Test
    void aLinkNeverLeadsToAnotherConnectionsArticles() throws IOException {
        write(ACME + "/returns.md", "# Returns at Acme\nWithin ninety days.");
        write("delivery.md", "# Delivery\nTakes two days.");
        Files.createSymbolicLink(root.resolve(ZENITH.toString()), root.resolve(ACME.toString()));
        Files.createSymbolicLink(root.resolve("returns.md"), root.resolve(ACME + "/returns.md"));

        var library = library();

        assertThat(titles(library, ZENITH)).isEmpty();
        assertThat(library.problems(ZENITH)).contains("The folder is a link; a connection's own must be none");
        assertThat(titles(library, new ConnectionId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void seesNewChangedAndDeletedArticlesWithoutARestart() throws IOException {
        write("returns.md", "# Returns\nWithin thirty days.");
        var library = library();
        assertThat(titles(library, ACME)).containsExactly("Returns");

        write("returns.md", "# Returning things\nWithin thirty days.");
        write("refunds.md", "# Refunds for returns\nWithin three days.");
        assertThat(titles(library, ACME)).as("looked at a moment ago").containsExactly("Returns");
        pass(Duration.ofSeconds(2));
        assertThat(titles(library, ACME)).containsExactlyInAnyOrder("Returning things", "Refunds for returns");

        Files.delete(root.resolve("returns.md"));
        pass(Duration.ofSeconds(2));
        assertThat(titles(library, ACME)).containsExactly("Refunds for returns");
    }

    @Test
    void aConnectionGetsAndLosesItsOwnFolderWithoutARestart() throws IOException {
        write("returns.md", "# Returns\nWithin thirty days.");
        var library = library();
        assertThat(titles(library, ACME)).containsExactly("Returns");

        write(ACME + "/returns.md", "# Returns at Acme\nWithin ninety days.");
        assertThat(titles(library, ACME)).containsExactly("Returns at Acme");

        Files.delete(root.resolve(ACME + "/returns.md"));
        Files.delete(root.resolve(ACME.toString()));
        assertThat(titles(library, ACME)).containsExactly("Returns");
    }

    @Test
    void aFileThatBreaksLeavesTheOthersInPlaceUntilItIsMended() throws IOException {
        write("returns.md", "# Returns\nWithin thirty days.");
        write("refunds.md", "# Refunds for returns\nWithin three days.");
        var library = library();

        Files.write(root.resolve("refunds.md"), new byte[] {'#', ' ', (byte) 0xE9, '\n'});
        pass(Duration.ofSeconds(2));
        assertThat(titles(library, ACME)).containsExactly("Returns");
        assertThat(library.problems(ACME)).containsExactly("refunds.md is left out: it is not written in UTF-8");

        write("refunds.md", "# Refunds for returns\nWithin four days.");
        pass(Duration.ofSeconds(2));
        assertThat(titles(library, ACME)).hasSize(2);
        assertThat(library.problems(ACME)).isEmpty();
    }

    @Test
    void keepsWhatItHasReadWhenTheFolderCantBeRead() throws IOException {
        write(ACME + "/returns.md", "# Returns\nWithin thirty days.");
        var folder = root.resolve(ACME.toString());
        var library = library();
        assertThat(titles(library, ACME)).containsExactly("Returns");

        Files.delete(folder.resolve("returns.md"));
        Files.delete(folder);
        Files.writeString(folder, "no folder");
        pass(Duration.ofSeconds(2));
        assertThat(titles(library, ACME)).containsExactly("Returns");
        assertThat(library.problems(ACME))
                .containsExactly("The folder can't be read; the articles that were read before still serve");

        Files.delete(folder);
        write(ACME + "/refunds.md", "# Refunds for returns\nWithin three days.");
        pass(Duration.ofSeconds(2));
        assertThat(titles(library, ACME)).containsExactly("Refunds for returns");
        assertThat(library.problems(ACME)).isEmpty();
    }

    @Test
    void theOldArticlesAnswerWhileTheNewOnesAreRead() throws Exception {
        write("returns.md", "# Returns\nWithin thirty days.");
        var reading = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        var slow = new AtomicReference<>(false);
        var library = new ArticleLibrary(
                root,
                text -> {
                    if (slow.get()) {
                        reading.countDown();
                        awaitFor(mayGoOn);
                    }
                    return "en";
                },
                now::get);
        slow.set(true);
        write("refunds.md", "# Refunds for returns\nWithin three days.");
        pass(Duration.ofSeconds(2));

        var threads = Executors.newSingleThreadExecutor();
        try {
            var fresh = threads.submit(() -> titles(library, ACME));
            awaitFor(reading);
            assertThat(titles(library, ACME)).containsExactly("Returns");
            mayGoOn.countDown();
            assertThat(fresh.get(10, TimeUnit.SECONDS)).hasSize(2);
            assertThat(titles(library, ACME)).hasSize(2);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> titles(ArticleLibrary library, ConnectionId connection) {
        return library.of(connection).search("returns", "en", 5).stream()
                .map(passage -> passage.article().title())
                .toList();
    }

    private ArticleLibrary library() {
        return new ArticleLibrary(root, text -> "en", now::get);
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private void write(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
