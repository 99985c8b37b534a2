package io.baton.bootstrap.launcher;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Open Liberty's own main class, called as its start script would call it, but without a second process. */
final class LibertyKernel {

    private static final String SERVER = "baton";
    private static final String MAIN_CLASS = "com.ibm.ws.kernel.boot.cmdline.EnvCheck";

    private LibertyKernel() {}

    /**
     * Runs the server until it is stopped, and ends the process with its status.
     *
     * @param liberty where Liberty was unpacked
     * @param variables as {@code --name=value}
     */
    static void run(Path liberty, List<String> variables) throws IOException, ReflectiveOperationException {
        Path server = liberty.resolve("usr/servers").resolve(SERVER);
        System.setProperty("LOG_DIR", server.resolve("logs").toString());
        // Another Liberty's user folder in the environment is not ours.
        System.setProperty("wlp.ignore.user.dir.from.env", "true");
        // What Liberty's agent would set, had the start script been there to name it.
        System.setProperty("java.util.logging.manager", "com.ibm.ws.kernel.boot.logging.WsLogManager");

        List<String> arguments = new ArrayList<>(List.of(SERVER, "--"));
        arguments.addAll(variables);
        URL kernel = liberty.resolve("bin/tools/ws-server.jar").toUri().toURL();
        // Stays open as long as the process lives.
        URLClassLoader loader = new URLClassLoader(new URL[] {kernel}, Launcher.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        loader.loadClass(MAIN_CLASS).getMethod("main", String[].class).invoke(null, (Object)
                arguments.toArray(String[]::new));
    }
}
