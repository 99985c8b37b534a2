package io.baton.sandbox.record;

import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.core.JsonText;
import jakarta.json.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened, one JSON object a line, only ever appended to: what a test reads after it has killed the server under
 * test. The file keeps everything; the latest entries are kept in memory too, for the control interface.
 */
public final class SandboxRecord implements AutoCloseable {
    /** The file's name in the sandbox's folder. */
    public static final String FILE = "record.jsonl";

    private static final int REMEMBERED = 50_000;

    private final InstantSource clock;
    private final BufferedWriter writer;
    private final Deque<Line> remembered = new ArrayDeque<>();
    private long number;

    private record Line(long number, String kind, String text) {}

    /** Opens the record in a folder, behind what is there. */
    public SandboxRecord(Path folder, InstantSource clock) {
        this.clock = clock;
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(FILE);
            this.number = Files.exists(file) ? lines(file) : 0;
            this.writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox cannot keep its record in " + folder, e);
        }
    }

    /** Appends an entry of this kind; it is on its way to the disk when this returns. */
    public synchronized void append(String kind, String accountSid, JsonFields details) {
        JsonFields entry = JsonFields.empty()
                .put("number", ++number)
                .put("at", clock.instant().toString())
                .put("kind", kind)
                .put("account", accountSid);
        details.toObject().forEach(entry::put);
        write(new Line(number, kind, entry.toObject().toString()));
    }

    /**
     * The latest entries, oldest first.
     *
     * @param kind blank for all
     * @param mentions text that the entry holds, such as a SID; blank for all
     * @param after only entries with a higher number
     */
    public synchronized List<JsonObject> read(@Nullable String kind, @Nullable String mentions, long after) {
        return remembered.stream()
                .filter(line -> line.number() > after)
                .filter(line -> kind == null || line.kind().equals(kind))
                .filter(line -> mentions == null || line.text().contains(mentions))
                .map(line -> entry(line.text()))
                .toList();
    }

    /** Forgets the entries in memory; the file keeps them. */
    public synchronized void forget() {
        remembered.clear();
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Line line) {
        if (remembered.size() >= REMEMBERED) {
            remembered.removeFirst();
        }
        remembered.addLast(line);
        try {
            writer.write(line.text());
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    /** Reads one line of the file back. */
    public static JsonObject entry(String line) {
        return JsonText.object("line", line);
    }
}
