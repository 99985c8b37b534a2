package io.baton.domain.session;

import io.baton.domain.handoff.HandoffDecision;
import io.baton.domain.handoff.HandoffReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handoff decided outside of office hours, held back until the customer says how to be reached (product.md 3.5).
 *
 * @param rule the rule that decided
 * @param words the customer's words that triggered it; null when there were none
 * @param reasons the deciding one first
 * @param answerFrom index of the first customer message that nobody has answered
 * @param askedAt index of the last message before the question
 * @param isAwaited false once the customer has written, or time was up
 */
public record AwaitedContact(
        String rule,
        @Nullable String words,
        List<HandoffReason> reasons,
        String phrase,
        int answerFrom,
        int askedAt,
        boolean isAwaited) {

    public AwaitedContact {
        reasons = List.copyOf(reasons);
    }

    static AwaitedContact of(HandoffDecision.HandOff held, int answerFrom, int askedAt) {
        return new AwaitedContact(held.rule(), held.words(), held.reasons(), held.phrase(), answerFrom, askedAt, true);
    }

    HandoffDecision.HandOff decision() {
        return new HandoffDecision.HandOff(rule, words, reasons, phrase);
    }

    AwaitedContact given() {
        return new AwaitedContact(rule, words, reasons, phrase, answerFrom, askedAt, false);
    }
}
