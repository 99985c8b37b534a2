package io.baton.adapter.ai.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A labelled message: a line of a file of {@code src/evaluation}, {@code +} for one that shows the signal, {@code -} for one that does not.
 * What the sets are, says {@code src/evaluation/README.md}.
 */
record Message(boolean positive, String text) {

    private static final Path ROOT = Path.of("src", "evaluation");
    private static final String ENDING = ".txt";

    /** The messages of one set by the language in which they are written. */
    static Map<String, List<Message>> of(String signal, String set) {
        try (var files = Files.list(ROOT.resolve(signal).resolve(set))) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .collect(Collectors.toMap(Message::language, Message::read, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String language(Path file) {
        return file.getFileName().toString().replace(ENDING, "");
    }

    private static List<Message> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("+ ") || line.startsWith("- "))
                    .map(line -> new Message(line.startsWith("+"), line.substring(2)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
