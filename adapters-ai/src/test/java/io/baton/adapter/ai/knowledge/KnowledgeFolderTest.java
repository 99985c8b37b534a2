package io.baton.adapter.ai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.knowledge.Article.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeFolderTest {

    @TempDir
    private Path folder;

    @Test
    void readsFrontMatterAndSections() throws IOException {
        write(
                "a.md",
                """
                ---
                title: "Returns"
                link: https://shop.example/returns
                language: en
                keywords: send back, [refund]
                ---
                # Ignored when a title is given

                Within **30 days**.

                ## Sale
                Sale items too.
                """);

        assertThat(read().articles())
                .containsExactly(new Article(
                        "Returns",
                        "https://shop.example/returns",
                        "en",
                        List.of("send back", "refund"),
                        List.of(new Section("", "Within 30 days."), new Section("Sale", "Sale items too."))));
    }

    @Test
    void readsAnArticleWithoutFrontMatter() throws IOException {
        write("deep/folder/b.md", "# Opening hours\n\nFrom nine to five.\n");

        assertThat(read().articles())
                .containsExactly(new Article(
                        "Opening hours", null, "xx", List.of(), List.of(new Section("", "From nine to five."))));
    }

    @Test
    void leavesABrokenFileOutAndSaysSo() throws IOException {
        write("good.md", "# Good\nText.");
        write("empty.md", "# Only a title");
        write("deep/huge.md", "a".repeat(FolderWalk.LARGEST_FILE + 1));
        Files.write(folder.resolve("latin1.md"), "für".getBytes(StandardCharsets.ISO_8859_1));
        Files.createDirectory(folder.resolve("folder.md"));

        var found = read();

        assertThat(found.articles()).extracting(Article::title).containsExactly("Good");
        assertThat(found.problems())
                .containsExactlyInAnyOrder(
                        "deep/huge.md is left out: it is larger than 128 KiB",
                        "empty.md is left out: it has no text",
                        "latin1.md is left out: it is not written in UTF-8");
    }

    @Test
    void takesAnArticleWithoutTitleByTheNameOfItsFile() throws IOException {
        write("help/gift-cards.md", "They are valid for three years.");

        assertThat(read().articles()).extracting(Article::title).containsExactly("gift cards");
        assertThat(read().problems())
                .containsExactly("help/gift-cards.md: it has no title, and customers see its file's name instead");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en", "DE, de", "pt_BR, pt", "no, nb", "zh-Hant-TW, zh"})
    void takesARegionForItsLanguage(String written, String language) throws IOException {
        write("a.md", "---\nlanguage: " + written + "\n---\n# Title\nText.");

        assertThat(read().articles()).extracting(Article::language).containsExactly(language);
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void guessesALanguageThatIsNoCode() throws IOException {
        write("a.md", "---\nlanguage: english please\n---\n# Title\nText.");

        assertThat(read().articles()).extracting(Article::language).containsExactly("xx");
        assertThat(read().problems())
                .containsExactly(
                        "a.md: its language \"english please\" is no code such as en or pt-BR and is guessed instead");
    }

    @Test
    void followsLinksOnlyWithinTheFolder(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.md"), "# Secret\nNot for customers.");
        write("..data/returns.md", "# Returns\nWithin 30 days.");
        Files.createSymbolicLink(folder.resolve("returns.md"), Path.of("..data", "returns.md"));
        Files.createSymbolicLink(folder.resolve("secret.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("all"), outside);
        Files.createSymbolicLink(folder.resolve("gone.md"), outside.resolve("gone.md"));

        var found = read();

        assertThat(found.articles()).extracting(Article::title).containsExactly("Returns");
        assertThat(found.problems())
                .containsExactlyInAnyOrder(
                        "secret.md is left out: it is a link that leaves the folder",
                        "gone.md is left out: it can't be read");
    }

    @Test
    void takesNoMoreThanItCanHold() throws IOException {
        for (int i = 0; i <= FolderWalk.MOST_FILES; i++) {
            Files.createFile(folder.resolve(i + ".md"));
        }

        assertThat(FolderListing.of(new ArticleFolder(folder, true)).files()).hasSize(FolderWalk.MOST_FILES);
        assertThat(read().problems()).contains("The folder holds more than 2000 articles; the others are left out");
    }

    @Test
    void saysThatAFolderIsMissingOrEmpty() throws IOException {
        var nothing = "There are no articles: the AI has nothing to answer from";

        assertThat(read().problems()).containsExactly(nothing);
        assertThat(read(folder.resolve("none")).problems()).containsExactly(nothing);
    }

    private KnowledgeFolder read() throws IOException {
        return read(folder);
    }

    private static KnowledgeFolder read(Path folder) throws IOException {
        var common = new ArticleFolder(folder, true);
        var real = Files.exists(folder) ? common.real() : folder;
        return KnowledgeFolder.read(FolderListing.of(common), real, text -> "xx");
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
