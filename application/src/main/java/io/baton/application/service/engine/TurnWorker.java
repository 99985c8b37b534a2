package io.baton.application.service.engine;

import io.baton.application.port.out.engine.Detectors;
import io.baton.application.port.out.engine.EngineUnavailable;
import io.baton.application.port.out.lane.EffectStore;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.application.service.lane.Arrivals;
import io.baton.application.service.lane.LaneStores;
import io.baton.application.service.officehours.HumansAtHand;
import io.baton.domain.effect.AskBrief;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineResult;
import io.baton.domain.engine.Turn;
import io.baton.domain.event.BriefWritten;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.event.TurnAnswered;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffDecision;
import io.baton.domain.handoff.HandoffPolicies;
import io.baton.domain.handoff.HandoffPolicy;
import io.baton.domain.handoff.RequiredField;
import io.baton.domain.handoff.Signals;
import io.baton.domain.instructions.Instructions;
import io.baton.domain.officehours.Availability;
import io.baton.domain.session.Session;
import io.baton.domain.settings.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works a long effect: looks at the signals, lets the policy decide on the customer's words, and asks the engines only if that is undecided. The
 * answer goes into the inbox of the lane; a server that dies meanwhile is noticed by the turn's timer.
 */
public final class TurnWorker {

    private static final System.Logger LOG = System.getLogger(TurnWorker.class.getName());

    private final LaneStores stores;
    private final Arrivals arrivals;
    private final Detectors detectors;
    private final Minds minds;
    private final HumansAtHand humans;
    private final InstantSource clock;

    public TurnWorker(
            LaneStores stores,
            Arrivals arrivals,
            Detectors detectors,
            Minds minds,
            HumansAtHand humans,
            InstantSource clock) {
        this.stores = stores;
        this.arrivals = arrivals;
        this.detectors = detectors;
        this.minds = minds;
        this.humans = humans;
        this.clock = clock;
    }

    /** Works the effect; one that is not waited for any more is left alone. */
    public void work(EffectKey key) {
        job(key).ifPresent(job -> {
            var answer = answer(job);
            var dedupKey = key + "/" + job.effect().attempts();
            var now = clock.instant();
            arrivals.arrive(List.of(new Arrivals.Arriving(
                    job.session().connection(),
                    job.session().conversation().value(),
                    null,
                    dedupKey,
                    "engine",
                    job.effect().effect().kind(),
                    now,
                    now,
                    stores.codec().write(answer))));
        });
    }

    /** An effect, and by which settings it is worked. */
    private record Job(
            EffectStore.Stored effect,
            Session session,
            HandoffPolicies policies,
            Versioned<Instructions> instructions) {

        HandoffPolicy policy() {
            return policies.of(session.customer().channel());
        }

        AgentsLanguage agentsLanguage() {
            return policies.agentsLanguage();
        }
    }

    private Optional<Job> job(EffectKey key) {
        return stores.unitOfWork().call(() -> stores.effects()
                .find(key)
                .filter(effect -> effect.state() == EffectStore.State.STARTED)
                .flatMap(effect -> Optional.ofNullable(effect.session())
                        .flatMap(id -> stores.sessions().find(id))
                        .map(session -> job(effect, session))));
    }

    private Job job(EffectStore.Stored effect, Session session) {
        var settings = stores.settings();
        return new Job(
                effect,
                session,
                settings.latest(session.connection(), SettingKind.HANDOFF_POLICY)
                        .value(),
                settings.latest(session.connection(), SettingKind.INSTRUCTIONS));
    }

    private boolean isWaitedFor(EffectKey key) {
        return stores.unitOfWork().call(() -> stores.effects()
                .find(key)
                .filter(effect -> effect.state() == EffectStore.State.STARTED)
                .isPresent());
    }

    private LaneEvent answer(Job job) {
        var effect = job.effect().effect();
        if (effect instanceof AskEngine ask) {
            return turn(job, ask);
        }
        if (effect instanceof AskBrief ask) {
            return brief(job, ask);
        }
        throw new IllegalStateException(effect.kind() + " is no long effect");
    }

    private TurnAnswered turn(Job job, AskEngine ask) {
        var turn = turn(job, ask.turnId(), ask.attempt(), ask.answerFrom());
        var signals = signals(turn, job.policy());
        var decided =
                job.policy().beforeEngine(job.session().tally(), job.session().heard(job.policy(), signals));
        Instant begin = clock.instant();
        var asked = decided.isPresent() ? null : ask(turn, job.effect().key());
        long millis = Duration.between(begin, clock.instant()).toMillis();
        var result = asked == null ? null : asked.result();
        return new TurnAnswered(
                job.effect().key(),
                ask.attempt(),
                signals,
                result == null ? "" : result.engine(),
                result == null ? null : result.answer(),
                result == null ? Map.of() : result.collected(),
                result == null ? null : result.tokens(),
                humans(job, signals, result),
                millis,
                asked == null ? List.of() : asked.tried(),
                job.instructions().version(),
                result == null ? null : result.brief());
    }

    // asked only where the customer may be promised a human
    private Availability humans(Job job, Signals signals, @Nullable EngineResult result) {
        var heard = job.session().heard(job.policy(), signals);
        return job.policy()
                .decideTurn(job.session().tally(), heard, result == null ? null : result.answer())
                .filter(verdict -> verdict.decision() instanceof HandoffDecision.HandOff)
                .map(verdict -> humans.of(job.session().connection()))
                .orElse(Availability.UNKNOWN);
    }

    // a detector or engine that throws must not leave the customer waiting for the timer
    private Signals signals(Turn turn, HandoffPolicy policy) {
        try {
            var signals = detectors.detect(turn, policy.forbiddenTopics());
            return signals.topics().isEmpty()
                    ? signals.touching(minds.touchedTopics(turn, policy.forbiddenTopics()))
                    : signals;
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "detectors failed in session " + turn.sessionId(), broken);
            return Signals.none();
        }
    }

    private EngineChain.Asked ask(Turn turn, EffectKey key) {
        try {
            return minds.answer(turn, () -> isWaitedFor(key));
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "engines failed in session " + turn.sessionId(), broken);
            var failed = new EngineAnswer.Failed(broken.getClass().getSimpleName());
            return new EngineChain.Asked(EngineResult.of(failed, ""), List.of());
        }
    }

    private BriefWritten brief(Job job, AskBrief ask) {
        Instant begin = clock.instant();
        var brief = brief(turn(job, job.effect().key().value(), 1, ask.answerFrom()), job.agentsLanguage());
        return new BriefWritten(
                job.effect().key(),
                brief,
                Duration.between(begin, clock.instant()).toMillis());
    }

    private @Nullable HandoffBrief brief(Turn turn, AgentsLanguage agents) {
        try {
            return minds.brief(turn, agents);
        } catch (EngineUnavailable unavailable) {
            LOG.log(System.Logger.Level.WARNING, "no brief in session " + turn.sessionId(), unavailable);
            return null;
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "brief failed in session " + turn.sessionId(), broken);
            return null;
        }
    }

    private Turn turn(Job job, String turnId, int attempt, int answerFrom) {
        var session = job.session();
        var previous = session.previous();
        return new Turn(
                session.connection(),
                turnId,
                attempt,
                session.id().toString(),
                clock.instant(),
                session.customer().channel(),
                session.language(),
                job.instructions().value().of(session.customer().channel()),
                session.transcript(),
                answerFrom,
                session.customData(),
                missing(job),
                List.of(),
                previous == null ? null : previous.summary());
    }

    private static List<String> missing(Job job) {
        return job.session().heard(job.policy(), Signals.none()).missing().stream()
                .map(RequiredField::name)
                .toList();
    }
}
