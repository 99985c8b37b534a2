package io.baton.application.service.engine;

import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.EngineGuard;
import io.baton.application.port.out.engine.EngineUnavailable;
import io.baton.domain.engine.EngineName;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/** Has the brief of a handoff written by the connection's first engine, or by the offline one when that one fails or takes too long (product.md 3.2). */
public final class BriefChain {

    private static final System.Logger LOG = System.getLogger(BriefChain.class.getName());

    /** A handoff waits 5 s for its brief; the offline one takes well under a second of them. */
    private static final Duration FOR_FIRST = Duration.ofMillis(3_500);

    /** Longer ones are no brief; what the task's attributes have room for is the writer's affair. */
    private static final int LONGEST_SUMMARY = 2_000;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

    private final EngineGuard guard;
    private final TimedCall calls;

    /**
     * A chain of two.
     *
     * @param threads start what they are given at once, or refuse it
     */
    public BriefChain(EngineGuard guard, Executor threads) {
        this.guard = guard;
        this.calls = new TimedCall(threads);
    }

    /** The brief, without what the connection masks; throws {@link EngineUnavailable} when not even the offline engine writes one. */
    HandoffBrief brief(Turn turn, AgentsLanguage agents, ChosenEngines engines, Engine offline) {
        var brief = first(turn, agents, engines).orElseGet(() -> offline.brief(turn, agents));
        return masked(brief, engines);
    }

    /** What an engine said of a handoff, when it is a brief; without what the connection masks. */
    static Optional<HandoffBrief> usable(HandoffBrief brief, ChosenEngines engines) {
        return isBrief(brief) ? Optional.of(masked(brief, engines)) : Optional.empty();
    }

    private Optional<HandoffBrief> first(Turn turn, AgentsLanguage agents, ChosenEngines engines) {
        return engines.chain().stream()
                .filter(engine -> !engine.name().equals(EngineName.LOCAL.wire()))
                .findFirst()
                .flatMap(engine -> written(engine, turn, agents, engines))
                .filter(BriefChain::isBrief);
    }

    // a brief that is slow or bad says nothing about turns: the engine is not marked for it
    private Optional<HandoffBrief> written(Engine engine, Turn turn, AgentsLanguage agents, ChosenEngines engines) {
        try {
            var pass = guard.enter(new EngineGuard.Guarded(
                    turn.connection(), engine.name(), engines.version(), engines.concurrency()));
            pass.unjudged();
            return Optional.of(calls.within(FOR_FIRST, () -> engine.brief(turn, agents), pass));
        } catch (EngineUnavailable unavailable) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "brief of session {0} is written offline: {1}",
                    turn.sessionId(),
                    unavailable.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isBrief(HandoffBrief brief) {
        var summary = brief.summary();
        return !summary.isBlank()
                && summary.length() <= LONGEST_SUMMARY
                && !CONTROL.matcher(summary).find()
                && LANGUAGE.matcher(brief.language()).matches();
    }

    private static HandoffBrief masked(HandoffBrief brief, ChosenEngines engines) {
        return new HandoffBrief(engines.masking().mask(brief.summary()), brief.sentiment(), brief.language());
    }
}
