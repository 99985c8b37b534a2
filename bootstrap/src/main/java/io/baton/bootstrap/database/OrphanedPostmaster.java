package io.baton.bootstrap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that outlived the server that started it: after {@code kill -9} it still owns the data and the port. Only the
 * holder of the folder's lock may ask, so whatever is found here belongs to nobody else.
 */
final class OrphanedPostmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private OrphanedPostmaster() {}

    /** Stops the PostgreSQL of this data folder, if one runs, and removes the note of one that does not run any more. */
    static void stop(Path data) throws IOException {
        Path note = data.resolve("postmaster.pid");
        Optional<ProcessHandle> process = read(note).flatMap(ProcessHandle::of).filter(found -> serves(found, data));
        if (process.isPresent()) {
            end(process.get());
        }
        // The number may meanwhile be another program's, and PostgreSQL would take that one for itself.
        Files.deleteIfExists(note);
    }

    private static Optional<Long> read(Path note) throws IOException {
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d+"))
                .map(Long::valueOf);
    }

    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent();
    }

    /** A terminated postmaster waits for its clients, and these died with their server: it ends at once, with a checkpoint. */
    private static void end(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new DatabaseNotStarted(
                    "The database of an earlier run (process " + process.pid() + ") does not stop; end it by hand", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier run's database was stopping", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException("cannot watch the process of an earlier run's database", e);
        }
    }
}
