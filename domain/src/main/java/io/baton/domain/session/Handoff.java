package io.baton.domain.session;

import io.baton.domain.effect.EffectKey;
import io.baton.domain.handoff.FollowUp;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffMark;
import io.baton.domain.handoff.HandoffReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decided handoff and how far it is (product.md 3.2).
 *
 * @param rule the rule that decided
 * @param words the customer's words that triggered it; null when there were none
 * @param reasons the deciding one first
 * @param briefRequest key of the effect that asks for the brief
 * @param brief null until written
 * @param waitForAcceptUntil how long an accept under way is waited for
 * @param followUp what humans are to do when they are back; null when they just take over (product.md 3.5)
 * @param humanSpoke whether a human has the conversation already, so that the end is {@code with_human}
 */
public record Handoff(
        Instant decidedAt,
        String rule,
        @Nullable String words,
        List<HandoffReason> reasons,
        String phrase,
        EffectKey briefRequest,
        @Nullable HandoffBrief brief,
        @Nullable FollowUp followUp,
        Step step,
        Instant waitForAcceptUntil,
        boolean humanSpoke) {

    public Handoff {
        reasons = List.copyOf(reasons);
    }

    /** How far a handoff is. */
    public enum Step {
        BRIEFING,
        READING,
        WRITING,
        RELEASING,
        RELEASED
    }

    Handoff at(Step next) {
        return new Handoff(
                decidedAt,
                rule,
                words,
                reasons,
                phrase,
                briefRequest,
                brief,
                followUp,
                next,
                waitForAcceptUntil,
                humanSpoke);
    }

    Handoff briefed(HandoffBrief written) {
        return new Handoff(
                decidedAt,
                rule,
                words,
                reasons,
                phrase,
                briefRequest,
                written,
                followUp,
                step,
                waitForAcceptUntil,
                humanSpoke);
    }

    Handoff afterHumanSpoke() {
        return new Handoff(
                decidedAt, rule, words, reasons, phrase, briefRequest, brief, followUp, step, waitForAcceptUntil, true);
    }

    HandoffMark mark(SessionDraft session, HandoffBrief written) {
        return new HandoffMark(
                briefRequest.value(),
                session.id.toString(),
                decidedAt,
                reasons,
                phrase,
                written,
                session.collected,
                followUp);
    }
}
