package io.baton.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar baton.jar} where it must not start: a status, one line, and nothing left behind. */
class LauncherIT {

    @TempDir
    Path home;

    @Test
    void refusesAWrongSettingInOneLine() throws Exception {
        Ended ended = start(Map.of("BATON_HTTP_PORT", "web"));

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.words())
                .isEqualTo("Baton does not start: BATON_HTTP_PORT (baton.http.port) must be a port from 1 to 65535,"
                        + " not 'web'\n");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void refusesProductionWithoutAKeyForItsSecrets() throws Exception {
        Ended ended = start(Map.of("BATON_DB_URL", "jdbc:postgresql://db.example.org/baton"));

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.words())
                .startsWith("Baton does not start: BATON_SECRETS_KEY")
                .hasLineCount(1);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void refusesATakenPort() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            Ended ended = start(Map.of("BATON_HTTP_PORT", port));

            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.words())
                    .isEqualTo("Baton does not start: port " + port + " is taken; set BATON_HTTP_PORT\n");
        }
    }

    private record Ended(int status, String words) {}

    private Ended start(Map<String, String> settings) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("baton.test.jar"))
                .directory(home.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> key.startsWith("BATON_"));
        builder.environment().putAll(settings);
        Process process = builder.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), words);
    }
}
