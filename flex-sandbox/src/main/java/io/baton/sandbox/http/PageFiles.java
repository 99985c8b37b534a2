package io.baton.sandbox.http;

import io.baton.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The page's files, from the class path. */
final class PageFiles {
    private static final String START = "index.html";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private PageFiles() {}

    /** The file behind a path, if the page has one of that name. */
    static Optional<Reply> find(String path) {
        String name = path.equals("/") ? START : path.substring(1);
        if (!name.matches("[a-z-]+\\.[a-z]+")) {
            return Optional.empty();
        }
        String type = TYPES.getOrDefault(name.substring(name.indexOf('.') + 1), "application/octet-stream");
        try (InputStream file = Sandbox.class.getResourceAsStream("page/" + name)) {
            return file == null ? Optional.empty() : Optional.of(Reply.file(type, file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
