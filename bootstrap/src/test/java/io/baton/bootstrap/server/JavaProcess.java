package io.baton.bootstrap.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A jar that runs for a test. What it says goes into a file beside the test reports; it never outlives the test run. */
final class JavaProcess implements AutoCloseable {

    private static final Path LOGS = Path.of("target", "servers");
    private static final long STOP_SECONDS = 25;

    private final Process process;

    private JavaProcess(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts a jar; of this process's own environment it gets no setting of Baton. */
    static JavaProcess start(String name, Path jar, Map<String, String> environment, String... arguments) {
        try {
            File log = Files.createDirectories(LOGS).resolve(name + ".log").toFile();
            ProcessBuilder builder = new ProcessBuilder(command(jar, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
            builder.environment().keySet().removeIf(key -> key.startsWith("BATON_"));
            builder.environment().putAll(environment);
            return new JavaProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path jar, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A port that nobody listens on. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Sends it a signal of Unix, such as STOP or CONT. */
    void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What {@code kill -9} does; the processes that it started itself live on, as in life. */
    void killAlone() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to stop, and ends what does not. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
        process.destroyForcibly();
    }

    private void awaitEnd() {
        try {
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
