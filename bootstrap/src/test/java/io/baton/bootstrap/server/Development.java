package io.baton.bootstrap.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One server in development mode and one sandbox for all tests that kill neither. */
record Development(FlexSandbox sandbox, BatonServer baton, int databasePort) {

    private static final Map<String, Development> STARTED = new ConcurrentHashMap<>();

    /** The one that the tests of this run share; it ends with the run. */
    static Development shared() {
        return STARTED.computeIfAbsent("shared", Development::start);
    }

    /** A pair of its own. */
    static Development start(String name) {
        return start(name, Map.of(), Map.of());
    }

    /**
     * A pair of its own.
     *
     * @param files by name, what the operator has put into the data folder
     */
    static Development start(String name, Map<String, String> settings, Map<String, String> files) {
        Path data = folder(name);
        int databasePort = JavaProcess.freePort();
        FlexSandbox sandbox = FlexSandbox.start(name + "-sandbox", data);
        Secured.write(data.resolve(name + "-baton"), files);
        BatonServer baton = BatonServer.development(name + "-baton", sandbox, data, databasePort, settings);
        return new Development(sandbox, baton.awaitReady(), databasePort);
    }

    /** An empty folder for data, in the build's own. */
    static Path folder(String name) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "servers").toAbsolutePath());
            return Files.createTempDirectory(parent, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        baton.close();
        sandbox.close();
    }
}
