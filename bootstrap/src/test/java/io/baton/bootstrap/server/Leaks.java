package io.baton.bootstrap.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks for what must not be told, by what each of them is called: a hit is answered by that name and its place. */
final class Leaks {

    private final Map<String, String> secrets = new TreeMap<>();

    /** From now on this text is looked for. */
    Leaks know(String name, String secret) {
        if (secret.length() < 6) {
            throw new IllegalArgumentException(name + " is too short to be told from chance");
        }
        secrets.put(name, secret);
        return this;
    }

    /** Hits in an answer of the API. */
    List<String> in(String place, String text) {
        return secrets.entrySet().stream()
                .filter(secret -> text.contains(secret.getValue()))
                .map(secret -> secret.getKey() + " in " + place)
                .toList();
    }

    /** Hits in everything that a server has written to its logs: what it says, and what the container keeps of it. */
    List<String> inLogs(String server, Path data) {
        return logs(server, data).stream()
                .flatMap(log -> in(log.getFileName().toString(), text(log)).stream())
                .toList();
    }

    static List<Path> logs(String server, Path data) {
        try (Stream<Path> files = Files.walk(data)) {
            var ofContainer = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("/usr/servers/baton/logs/"));
            return Stream.concat(Stream.of(Path.of("target", "servers", server + ".log")), ofContainer)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
