package io.baton.sandbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** {@code java -jar flex-sandbox.jar [--port N] [--dir D] [--baton-url U]}: runs until it is stopped. */
public final class Main {
    private static final String DEFAULT_PORT = "4020";
    private static final String DEFAULT_FOLDER = "baton-data/sandbox";

    private Main() {}

    /** Starts the sandbox and says where it is. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%5$s%6$s%n");
        Map<String, String> options = options(arguments);
        int port = Integer.parseInt(options.getOrDefault("--port", DEFAULT_PORT));
        Path folder = Path.of(options.getOrDefault("--dir", DEFAULT_FOLDER));
        String baton = options.get("--baton-url");
        URI batonUrl = baton == null ? null : URI.create(baton);
        try (SandboxServer server = SandboxServer.start(port, SandboxSettings.in(folder), batonUrl)) {
            Logger log = System.getLogger(Main.class.getName());
            log.log(Level.INFO, "The sandbox is ready at " + server.address() + "/");
            new CountDownLatch(1).await();
        }
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }
}
