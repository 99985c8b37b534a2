package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** {@code java -jar baton.jar} with its environment. After {@link #killAlone} it can be started again. */
final class BatonServer implements AutoCloseable {

    private static final Path JAR = Path.of(System.getProperty("baton.test.jar", "target/baton.jar"));
    private static final Path KNOWLEDGE =
            Path.of("..", "knowledge").toAbsolutePath().normalize();
    private static final Duration START = Duration.ofMinutes(4);

    private final String name;
    private final int port;
    private final Path data;
    private final String password;
    private final Map<String, String> environment;
    private JavaProcess process;

    private BatonServer(String name, FlexSandbox twilio, Path data, String password, Map<String, String> settings) {
        this.name = name;
        this.port = JavaProcess.freePort();
        this.data = data.resolve(name);
        this.password = password;
        this.environment = new TreeMap<>(settings);
        environment.put("BATON_HTTP_PORT", Integer.toString(port));
        environment.put("BATON_DATA_DIR", this.data.toString());
        environment.put("BATON_SANDBOX", "false");
        environment.put("BATON_KNOWLEDGE_DIR", KNOWLEDGE.toString());
        environment.put("BATON_TWILIO_API_BASE_URL", twilio.address() + "/twilio");
        this.process = launched();
    }

    /** Development mode: its own database in its own folder. */
    static BatonServer development(
            String name, FlexSandbox twilio, Path data, int databasePort, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("BATON_DB_EMBEDDED_PORT", Integer.toString(databasePort));
        return new BatonServer(name, twilio, data, settings.getOrDefault("BATON_ADMIN_PASSWORD", "baton"), all);
    }

    /** Production mode: the password of the administrator is among the settings. */
    static BatonServer production(String name, FlexSandbox twilio, Path data, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("BATON_MODE", "production");
        return new BatonServer(name, twilio, data, settings.getOrDefault("BATON_ADMIN_PASSWORD", ""), all);
    }

    private JavaProcess launched() {
        environment.putIfAbsent("BATON_PUBLIC_URL", address());
        return JavaProcess.start(name, JAR, environment);
    }

    /** Its data folder, and below it everything that the container writes. */
    Path data() {
        return data;
    }

    String address() {
        return "http://localhost:" + port;
    }

    Http anonymous() {
        return Http.at(address());
    }

    Http administrator() {
        return anonymous().as("admin", password);
    }

    /** Waits until it says that it is ready. */
    BatonServer awaitReady() {
        await().atMost(START)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptionsMatching(UncheckedIOException.class::isInstance)
                .until(() -> {
                    assertThat(process.isRunning())
                            .as("%s runs, see target/servers", name)
                            .isTrue();
                    return anonymous().get("/health/ready").status() == 200;
                });
        return this;
    }

    /** {@code kill -9}. */
    void killAlone() {
        process.killAlone();
    }

    /** Does something while this server gets no time at all. */
    void suspended(Runnable meanwhile) {
        process.signal("STOP");
        try {
            meanwhile.run();
        } finally {
            process.signal("CONT");
        }
    }

    /** Starts it again with the same settings and folder. */
    void restart() {
        process = launched();
        awaitReady();
    }

    /** Stops it in an orderly way and starts it with other settings. */
    void restartWith(Map<String, String> settings) {
        stop();
        environment.putAll(settings);
        restart();
    }

    @Override
    public void close() {
        stop();
        killOrphanedDatabase();
    }

    /** An orderly stop, as a service manager asks for it. */
    void stop() {
        process.close();
    }

    /** Written by PostgreSQL when it starts and removed when it stops. */
    Path databaseProcessId() {
        return data.resolve("postgresql/data/postmaster.pid");
    }

    /** The embedded database outlives a killed server until the next start; after a failed test there is none. */
    private void killOrphanedDatabase() {
        Path processId = databaseProcessId();
        try {
            if (Files.exists(processId)) {
                ProcessHandle.of(Long.parseLong(Files.readAllLines(processId).get(0)))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
