package io.baton.domain.handoff;

import java.util.List;

/**
 * What a turn brings before an engine is asked.
 *
 * @param text the customer's unanswered messages
 * @param missing the required information that is not known yet
 */
public record Heard(Signals signals, String text, List<RequiredField> missing) {

    public Heard {
        missing = List.copyOf(missing);
    }

    /** Signals alone, with nothing that policies ask for. */
    public static Heard of(Signals signals) {
        return new Heard(signals, "", List.of());
    }
}
