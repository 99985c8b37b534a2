package io.baton.application.service.engine;

import io.baton.application.port.out.engine.Detectors;
import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.EngineUnavailable;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.application.port.out.lane.EffectStore;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.application.service.lane.Arrivals;
import io.baton.application.service.lane.LaneStores;
import io.baton.domain.effect.AskBrief;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineResult;
import io.baton.domain.engine.Turn;
import io.baton.domain.event.BriefWritten;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.event.TurnAnswered;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffPolicy;
import io.baton.domain.handoff.Signals;
import io.baton.domain.officehours.Availability;
import io.baton.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works a long effect: looks at the signals, lets the policy decide on the customer's words, and asks the engine only if that is undecided. The
 * answer goes into the inbox of the lane; a server that dies meanwhile is noticed by the turn's timer.
 */
public final class TurnWorker {

    private static final System.Logger LOG = System.getLogger(TurnWorker.class.getName());

    private final LaneStores stores;
    private final Arrivals arrivals;
    private final Engine engine;
    private final Detectors detectors;
    private final InstantSource clock;

    public TurnWorker(LaneStores stores, Arrivals arrivals, Engine engine, Detectors detectors, InstantSource clock) {
        this.stores = stores;
        this.arrivals = arrivals;
        this.engine = engine;
        this.detectors = detectors;
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

    private record Job(EffectStore.Stored effect, Session session) {}

    private Optional<Job> job(EffectKey key) {
        return stores.unitOfWork().call(() -> stores.effects()
                .find(key)
                .filter(effect -> effect.state() == EffectStore.State.STARTED)
                .flatMap(effect -> Optional.ofNullable(effect.session())
                        .flatMap(id -> stores.sessions().find(id))
                        .map(session -> new Job(effect, session))));
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
        var policy = policy(job.session());
        var turn = turn(job.session(), ask.turnId(), ask.attempt(), ask.answerFrom());
        var signals = signals(turn, policy);
        var decided = policy.beforeEngine(job.session().tally(), job.session().heard(policy, signals));
        Instant begin = clock.instant();
        var result = decided.isPresent() ? null : ask(turn);
        long millis = Duration.between(begin, clock.instant()).toMillis();
        return new TurnAnswered(
                job.effect().key(),
                ask.attempt(),
                signals,
                result == null ? "" : result.engine(),
                result == null ? null : result.answer(),
                result == null ? Map.of() : result.collected(),
                result == null ? null : result.tokens(),
                Availability.UNKNOWN,
                millis);
    }

    private HandoffPolicy policy(Session session) {
        return stores.unitOfWork()
                .call(() -> stores.settings().latest(session.connection(), SettingKind.HANDOFF_POLICY))
                .value()
                .of(session.customer().channel());
    }

    // a detector or engine that throws must not leave the customer waiting for the timer
    private Signals signals(Turn turn, HandoffPolicy policy) {
        try {
            return detectors.detect(turn, policy.forbiddenTopics());
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "detectors failed in session " + turn.sessionId(), broken);
            return Signals.none();
        }
    }

    private EngineResult ask(Turn turn) {
        try {
            return engine.answer(turn, TurnTools.NONE);
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "engine failed in session " + turn.sessionId(), broken);
            return EngineResult.of(new EngineAnswer.Failed(broken.getClass().getSimpleName()), engine.name());
        }
    }

    private BriefWritten brief(Job job, AskBrief ask) {
        Instant begin = clock.instant();
        var brief = brief(turn(job.session(), job.effect().key().value(), 1, ask.answerFrom()));
        return new BriefWritten(
                job.effect().key(),
                brief,
                Duration.between(begin, clock.instant()).toMillis());
    }

    private @Nullable HandoffBrief brief(Turn turn) {
        try {
            return engine.brief(turn);
        } catch (EngineUnavailable unavailable) {
            LOG.log(System.Logger.Level.WARNING, "no brief in session " + turn.sessionId(), unavailable);
            return null;
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "brief failed in session " + turn.sessionId(), broken);
            return null;
        }
    }

    private Turn turn(Session session, String turnId, int attempt, int answerFrom) {
        var previous = session.previous();
        return new Turn(
                session.connection(),
                turnId,
                attempt,
                session.id().toString(),
                clock.instant(),
                session.customer().channel(),
                session.language(),
                "",
                session.transcript(),
                answerFrom,
                session.customData(),
                List.of(),
                List.of(),
                previous == null ? null : previous.summary());
    }
}
