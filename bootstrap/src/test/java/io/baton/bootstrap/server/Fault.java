package io.baton.bootstrap.server;

import java.util.Map;

/** What can be asked to go wrong between Baton and Twilio. */
final class Fault {

    private Fault() {}

    /** The next such call is held back, then done, whether or not its sender still lives. */
    static Map<String, Object> delay(String method, String path, int millis) {
        return Map.of("kind", "delay", "method", method, "pathRegex", path, "delayMillis", millis, "times", 1);
    }

    /** Such calls are answered with a status and do nothing. */
    static Map<String, Object> status(String method, String path, int status, int times) {
        return Map.of("kind", "status", "method", method, "pathRegex", path, "status", status, "times", times);
    }
}
