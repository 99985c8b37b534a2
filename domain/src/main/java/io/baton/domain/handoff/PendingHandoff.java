package io.baton.domain.handoff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handoff that waits for the customer's answer to one question.
 *
 * @param offered whether only a yes hands off; otherwise any answer does, and none too
 * @param asked the names of the required information that was asked for
 */
public record PendingHandoff(
        boolean offered,
        String rule,
        @Nullable String words,
        List<HandoffReason> reasons,
        String phrase,
        List<String> asked) {

    public PendingHandoff {
        reasons = List.copyOf(reasons);
        asked = List.copyOf(asked);
    }

    static PendingHandoff offered(HandoffDecision.HandOff handOff) {
        return new PendingHandoff(
                true, handOff.rule(), handOff.words(), handOff.reasons(), handOff.phrase(), List.of());
    }

    static PendingHandoff asking(HandoffDecision.HandOff handOff, List<RequiredField> fields) {
        return new PendingHandoff(
                false,
                handOff.rule(),
                handOff.words(),
                handOff.reasons(),
                handOff.phrase(),
                fields.stream().map(RequiredField::name).toList());
    }

    /** The handoff as it was decided. */
    public HandoffDecision.HandOff handOff() {
        return new HandoffDecision.HandOff(rule, words, reasons, phrase);
    }
}
