package io.baton.domain.engine;

/**
 * What came of asking one engine for a turn, for the timeline.
 *
 * @param outcome {@code reply}, {@code hand_off}, {@code resolve}, or why it gave no answer
 */
public record EngineTry(String engine, String outcome, long millis) {

    @Override
    public String toString() {
        return engine + ": " + outcome + " after " + millis + " ms";
    }
}
