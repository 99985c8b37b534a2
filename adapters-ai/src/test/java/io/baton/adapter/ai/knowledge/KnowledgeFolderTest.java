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
        write("good.md", "Text.");
        write("empty.md", "# Only a title");
        Files.write(folder.resolve("latin1.md"), "für".getBytes(StandardCharsets.ISO_8859_1));

        var found = read();

        assertThat(found.articles()).extracting(Article::title).containsExactly("good");
        assertThat(found.problems())
                .hasSize(2)
                .anyMatch(problem -> problem.contains("empty.md"))
                .anyMatch(problem -> problem.contains("latin1.md"));
    }

    @Test
    void saysThatAFolderIsMissingOrEmpty() {
        assertThat(read().problems()).singleElement().asString().contains("No knowledge articles in");
        assertThat(KnowledgeFolder.read(folder.resolve("none"), text -> "xx").problems())
                .singleElement()
                .asString()
                .contains("No knowledge articles in");
    }

    private KnowledgeFolder read() {
        return KnowledgeFolder.read(folder, text -> "xx");
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
