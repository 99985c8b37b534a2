package io.baton.adapter.ai.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A labelled question to the articles of a folder: a line of {@code src/evaluation/articles}, {@code article | question}. The article is the last
 * part of its link, {@code -} when none answers, two joined by {@code +} when each answers a part. Before {@code >>} stands what was asked before.
 *
 * @param articles those that answer it together; none when the articles say nothing about it
 */
record ArticleQuestion(Set<String> articles, List<String> messages) {

    private static final Path ROOT = Path.of("src", "evaluation", "articles");
    private static final String ENDING = ".txt";
    private static final String SHOP = "shop";

    /** The questions of one set by the folder they are put to. */
    static Map<String, List<ArticleQuestion>> of(String set) {
        try (var files = Files.list(ROOT.resolve(set))) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(ENDING, ""),
                            ArticleQuestion::read,
                            (a, b) -> a,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the articles of that name lie. */
    static Path folder(String name) {
        return name.equals(SHOP)
                ? Path.of("..", "knowledge")
                : ROOT.resolve("folders").resolve(name);
    }

    private static List<ArticleQuestion> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(" | "))
                    .map(ArticleQuestion::labelled)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArticleQuestion labelled(String line) {
        var parts = line.split(" \\| ", 2);
        var articles = parts[0].equals("-") ? Set.<String>of() : Set.of(parts[0].split("\\+", -1));
        return new ArticleQuestion(
                articles,
                Arrays.stream(parts[1].split(">>", -1)).map(String::strip).toList());
    }

    /** Whether it is understood without what was asked before, and one article answers it or none. */
    boolean isSimple() {
        return messages.size() == 1 && articles.size() <= 1;
    }

    @Override
    public String toString() {
        return String.join("+", articles) + " | " + String.join(" >> ", messages);
    }
}
