package io.baton.bootstrap.launcher;

import io.baton.bootstrap.configuration.BatonConfiguration;
import io.baton.bootstrap.configuration.ConfigurationRefused;
import io.baton.bootstrap.configuration.Settings;
import io.baton.bootstrap.folder.FolderLock;
import io.baton.bootstrap.folder.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.logging.Logger;

/**
 * The main class of baton.jar. It refuses before a container is unpacked, and then runs the container in this process: a signal
 * reaches Liberty, and {@code kill -9} leaves nothing of it behind.
 */
public final class Launcher {

    private Launcher() {}

    /** Takes no arguments: everything is set by {@code BATON_…} variables or system properties. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        try {
            launch();
        } catch (ConfigurationRefused | LaunchRefused e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            refuse("its data folder cannot be written: " + e.getMessage());
        }
    }

    private static void launch() throws IOException, ReflectiveOperationException {
        BatonConfiguration configuration = BatonConfiguration.read(Settings.ofProcess());
        refuseTakenPort(configuration);
        Path folder = ownFolder(configuration);
        // Held until the server ends: two servers must not share a work area.
        try (FolderLock lock = FolderLock.take(folder).orElseThrow(() -> usedByAnother(folder))) {
            LibertyKernel.run(ServerFiles.unpack(folder), LibertyVariables.of(configuration));
        }
    }

    /** One for each port, so that servers beside each other keep apart and a killed one finds its files again. */
    private static Path ownFolder(BatonConfiguration configuration) throws IOException {
        Path data = OwnerOnly.directory(configuration.dataDirectory());
        return OwnerOnly.directory(data.resolve("server-" + configuration.httpPort()));
    }

    private static LaunchRefused usedByAnother(Path folder) {
        return new LaunchRefused("another server runs in " + folder + "; set BATON_HTTP_PORT");
    }

    /** Liberty would log that the port is taken and stay up, deaf. */
    private static void refuseTakenPort(BatonConfiguration configuration) {
        int port = configuration.httpPort();
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(
                    switch (configuration.mode()) {
                        case DEVELOPMENT -> new InetSocketAddress(configuration.listenOn(), port);
                        case PRODUCTION -> new InetSocketAddress(port);
                    });
        } catch (IOException e) {
            throw new LaunchRefused("port " + port + " is taken; set BATON_HTTP_PORT");
        }
    }

    /** The logger is made here and not before: Liberty brings its own log manager, and the first one stays. */
    private static void refuse(String reason) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%5$s%n");
        Logger.getLogger(Launcher.class.getName()).severe("Baton does not start: " + reason);
        Runtime.getRuntime().exit(1);
    }
}
