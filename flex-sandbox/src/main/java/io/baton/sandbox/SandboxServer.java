package io.baton.sandbox;

import io.baton.sandbox.http.JdkServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The sandbox on a port of its own: in a test, or as {@code java -jar flex-sandbox.jar}. */
public final class SandboxServer implements AutoCloseable {
    private final Sandbox sandbox;
    private final JdkServer server;

    private SandboxServer(Sandbox sandbox, JdkServer server) {
        this.sandbox = sandbox;
        this.server = server;
    }

    /** Starts on a port (0 for any that is free) with its record in this folder. */
    public static SandboxServer start(int port, Path folder) {
        return start(port, SandboxSettings.in(folder));
    }

    /** Starts on a port with these settings. */
    public static SandboxServer start(int port, SandboxSettings settings) {
        return start(port, settings, null);
    }

    /** Starts on a port with these settings; the page shows what Baton at this address did. */
    public static SandboxServer start(int port, SandboxSettings settings, @Nullable URI batonUrl) {
        Sandbox sandbox = new Sandbox(settings, Clock.systemUTC());
        return new SandboxServer(sandbox, JdkServer.start(sandbox, port, batonUrl));
    }

    /** The address, such as {@code http://localhost:4020}. */
    public URI address() {
        return URI.create("http://localhost:" + server.port());
    }

    /** The base for Twilio calls: what {@code baton.twilio.api-base-url} is set to. */
    public URI twilioBase() {
        return address().resolve("/twilio");
    }

    /** The sandbox itself, for tests in the same process. */
    public Sandbox sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        server.close();
        sandbox.close();
    }
}
