package io.baton.bootstrap.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The Flex sandbox in a process of its own, one for all tests of a run; it ends with the run. */
final class SandboxProcess {

    private static final Path JAR =
            Path.of(System.getProperty("baton.sandbox.jar", "../flex-sandbox/target/flex-sandbox.jar"));
    private static final Pattern READY = Pattern.compile("ready at (http://\\S+?)/?$");

    private SandboxProcess() {}

    /** The sandbox's root, without a slash at its end. */
    static URI address() {
        return Started.ADDRESS;
    }

    private static final class Started {
        private static final URI ADDRESS = start();

        private static URI start() {
            try {
                var folder = Files.createTempDirectory("sandbox");
                var java =
                        Path.of(System.getProperty("java.home"), "bin", "java").toString();
                var process = new ProcessBuilder(
                                java, "-Xmx256m", "-jar", JAR.toString(), "--port", "0", "--dir", folder.toString())
                        .redirectErrorStream(true)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
                return address(process);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static URI address(Process process) throws IOException {
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                var ready = READY.matcher(line);
                if (ready.find()) {
                    drain(output);
                    return URI.create(ready.group(1));
                }
            }
            throw new IllegalStateException("the sandbox did not start: is " + JAR + " built?");
        }

        // a full pipe would stop the sandbox
        private static void drain(BufferedReader output) {
            var thread = new Thread(() -> output.lines().forEach(line -> {}), "sandbox-output");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
