package io.baton.adapter.ai.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What was found in a folder of Markdown articles, its subfolders included.
 *
 * @param problems one line for each thing that is wrong, for the operator; a broken file does not spoil the others
 */
public record KnowledgeFolder(List<Article> articles, List<String> problems) {

    public KnowledgeFolder {
        articles = List.copyOf(articles);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the folder.
     *
     * @param languageOf recognises the language of an article that names none
     */
    public static KnowledgeFolder read(Path folder, UnaryOperator<String> languageOf) {
        List<Article> articles = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files(folder, problems)) {
            try {
                articles.add(ArticleFile.read(file, languageOf));
            } catch (IOException e) {
                problems.add("Knowledge article " + folder.relativize(file) + " is left out: " + e.getMessage());
            }
        }
        if (articles.isEmpty()) {
            problems.add("No knowledge articles in " + folder.toAbsolutePath()
                    + ": the engine local knows nothing and hands every question to humans");
        }
        return new KnowledgeFolder(articles, problems);
    }

    private static List<Path> files(Path folder, List<String> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.add("Knowledge folder " + folder + " can't be read: " + e.getMessage());
            return List.of();
        }
    }
}
