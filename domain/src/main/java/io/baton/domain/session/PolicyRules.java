package io.baton.domain.session;

import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.handoff.HandoffDecision;
import io.baton.domain.handoff.HandoffPolicy;
import io.baton.domain.handoff.Signals;
import io.baton.domain.handoff.Verdict;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets the policy of the session's channel decide, and keeps what the session must remember of it (product.md 3.1). */
final class PolicyRules {

    /** A handoff that is decided is not held up for longer by a customer who doesn't answer. */
    private static final Duration INFORMATION_IS_WAITED_FOR = Duration.ofMinutes(2);

    private final Fold fold;

    PolicyRules(Fold fold) {
        this.fold = fold;
    }

    HandoffPolicy policy() {
        return fold.context()
                .rules()
                .policies()
                .value()
                .of(fold.session().customer.channel());
    }

    /** Keeps of what an engine found out what humans need. */
    void learn(Map<String, String> collected) {
        fold.session().collected.putAll(policy().requiredInformation().wanted(collected));
    }

    /** Decides on the unanswered messages; empty when the engine was not asked and must be. */
    Optional<HandoffDecision> decide(Signals signals, @Nullable EngineAnswer answer) {
        var session = fold.session();
        var heard = session.toSession().heard(policy(), signals);
        var verdict = policy().decideTurn(session.tally, heard, answer);
        verdict.ifPresent(this::keep);
        return verdict.map(Verdict::decision);
    }

    private void keep(Verdict verdict) {
        var session = fold.session();
        session.collected.putAll(verdict.learned());
        session.tally = verdict.tally();
        note(verdict.decision());
        if (session.tally.waitsForInformation()) {
            fold.timer(Timers.INFORMATION, INFORMATION_IS_WAITED_FOR);
        } else {
            fold.clear(Timers.INFORMATION);
        }
    }

    private void note(HandoffDecision decision) {
        var words = decision.words();
        fold.note(
                TimelineEntry.Kind.DECISION,
                "decision",
                decision.wire(),
                "rule",
                decision.rule(),
                "words",
                words == null ? "" : words,
                "policy",
                Integer.toString(fold.context().rules().policies().version()));
    }

    /** The handoff that the customer's silence holds up; empty when there is none any more. */
    Optional<HandoffDecision.HandOff> overdue() {
        var session = fold.session();
        var pending = session.tally.pending();
        if (session.state != SessionState.WITH_AI || pending == null || pending.offered()) {
            return Optional.empty();
        }
        var decided = pending.handOff();
        session.tally = session.tally.after(decided);
        note(decided);
        return Optional.of(decided);
    }
}
