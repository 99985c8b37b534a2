package io.baton.sandbox;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a sandbox is started.
 *
 * @param folder where the record is kept
 * @param setUpTime how long an accepted interaction task is on hold while Flex sets the channel up
 * @param everyone whether accounts have Flex's queue that holds every worker
 */
public record SandboxSettings(Path folder, Duration setUpTime, boolean everyone) {
    private static final Duration SET_UP_TIME = Duration.ofMillis(200);

    /** The defaults, with this folder. */
    public static SandboxSettings in(Path folder) {
        return new SandboxSettings(folder, SET_UP_TIME, false);
    }
}
