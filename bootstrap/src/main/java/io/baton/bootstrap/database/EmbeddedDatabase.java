package io.baton.bootstrap.database;

import io.baton.bootstrap.folder.FolderLock;
import io.baton.bootstrap.folder.OwnerOnly;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.apache.commons.io.FileUtils;

/** The PostgreSQL that Baton starts for itself in its data folder when it was given none. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "baton";

    /** Stands in the folder once a cluster was created to its end. */
    private static final String COMPLETE = "complete";

    private final FolderLock lock;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(FolderLock lock, EmbeddedPostgres postgres) {
        this.lock = lock;
        this.postgres = postgres;
    }

    /**
     * Starts it on loopback; what an earlier run stored is there again.
     *
     * @throws DatabaseNotStarted if the folder is another server's, the port is taken, or PostgreSQL fails
     */
    public static EmbeddedDatabase start(Path dataDirectory, int port) {
        Path folder = dataDirectory.resolve("postgresql");
        try {
            OwnerOnly.directory(folder);
            FolderLock lock = FolderLock.take(folder).orElseThrow(() -> ownedByAnother(folder));
            return startLocked(folder, port, lock);
        } catch (IOException | SQLException e) {
            throw new DatabaseNotStarted(
                    "The embedded database in " + folder + " does not start: " + e.getMessage(), e);
        }
    }

    private static DatabaseNotStarted ownedByAnother(Path folder) {
        return new DatabaseNotStarted(
                "Another Baton server uses " + folder + "; stop it, or set BATON_DATA_DIR or BATON_DB_URL", null);
    }

    private static EmbeddedDatabase startLocked(Path folder, int port, FolderLock lock)
            throws IOException, SQLException {
        try {
            Path data = folder.resolve("data");
            OrphanedPostmaster.stop(data);
            refuseTakenPort(port);
            removeUnfinished(folder, data);
            EmbeddedPostgres postgres = postgres(folder, data, port);
            createDatabase(postgres);
            Files.writeString(folder.resolve(COMPLETE), "");
            return new EmbeddedDatabase(lock, postgres);
        } catch (IOException | SQLException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** A first start that was killed leaves half a cluster, which PostgreSQL neither completes nor replaces. */
    private static void removeUnfinished(Path folder, Path data) throws IOException {
        if (Files.exists(data) && !Files.exists(folder.resolve(COMPLETE))) {
            FileUtils.deleteDirectory(data.toFile());
        }
    }

    private static void refuseTakenPort(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new DatabaseNotStarted(
                    "Port " + port + " is taken, and the embedded database needs it; set BATON_DB_EMBEDDED_PORT", e);
        }
    }

    private static EmbeddedPostgres postgres(Path folder, Path data, int port) throws IOException {
        try {
            return EmbeddedPostgres.builder()
                    // The library opens this folder to everybody; the one around it stays closed.
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    // The server stops it after its own threads; a hook would stop it under them.
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    // The library is made for tests and switches both off.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    // The same order and case rules on every machine, whatever its locale.
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IllegalStateException | ExceptionInInitializerError e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void createDatabase(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.execute("create database " + NAME);
            }
        }
    }

    /** Stops it with a checkpoint; the data stays. */
    @Override
    public void close() throws IOException {
        try (lock) {
            postgres.close();
        }
    }
}
