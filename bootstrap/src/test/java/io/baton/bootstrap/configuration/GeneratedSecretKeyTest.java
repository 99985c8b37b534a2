package io.baton.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSecretKeyTest {

    @TempDir
    Path home;

    @Test
    void isTheSameAtEveryStart() throws IOException {
        Path data = home.resolve("baton-data");

        assertThat(GeneratedSecretKey.in(data)).isEqualTo(GeneratedSecretKey.in(data));
        assertThat(GeneratedSecretKey.in(home.resolve("other"))).isNotEqualTo(GeneratedSecretKey.in(data));
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        Path data = home.resolve("baton-data");

        GeneratedSecretKey.in(data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(data).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void isOneForServersThatStartTogether() throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(8);
        try {
            Callable<SecretKeys> start = () -> GeneratedSecretKey.in(home);
            Set<SecretKeys> seen = servers
                    .invokeAll(IntStream.range(0, 32).mapToObj(server -> start).toList())
                    .stream()
                    .map(GeneratedSecretKeyTest::result)
                    .collect(Collectors.toSet());

            assertThat(seen).hasSize(1);
        } finally {
            servers.shutdownNow();
        }
    }

    @Test
    void refusesADamagedFile() throws IOException {
        Files.writeString(home.resolve("secrets.key"), "dev:damaged");

        assertThatThrownBy(() -> GeneratedSecretKey.in(home)).isInstanceOf(ConfigurationRefused.class);
    }

    private static SecretKeys result(Future<SecretKeys> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
