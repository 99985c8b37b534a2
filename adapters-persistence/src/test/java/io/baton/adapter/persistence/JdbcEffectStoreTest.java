package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.StoredFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.out.lane.EffectStore.State;
import io.baton.application.port.out.lane.EffectStore.Stored;
import io.baton.application.port.out.lane.LaneId;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.Effect;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.effect.EffectOutcome;
import io.baton.domain.effect.EffectResult;
import io.baton.domain.effect.FindTasks;
import io.baton.domain.session.SessionId;
import io.baton.domain.sid.ConversationSid;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JdbcEffectStoreTest {
    private static final EffectKey FIRST = EffectKey.derivedFrom("first");
    private static final EffectKey SECOND = EffectKey.derivedFrom("second");
    private static final Effect READ = new FindTasks(Samples.sid(ConversationSid.class, 1));

    private final TestPersistence a = TestPersistence.start();
    private final TestPersistence b = a.secondServer();
    private final SessionId session = new SessionId(UUID.nameUUIDFromBytes(new byte[] {7}));
    private LaneId lane;

    @BeforeEach
    void aLaneIsThere() {
        a.connections().add(StoredFixture.aConnection(1));
        lane = a.lanes().wake(StoredFixture.aConnection(1).id(), "CH1");
    }

    @AfterEach
    void stop() {
        b.close();
        a.close();
    }

    @Test
    void keepsEveryEffectAsItWas() {
        Samples.FULL.ofEach(Effect.class).forEach(effect -> {
            EffectKey key = EffectKey.derivedFrom(effect.kind());
            a.effects().add(lane, session, key, effect, 4, NOW);

            assertThat(b.effects().find(key))
                    .contains(new Stored(key, lane, session, effect, 4, State.WANTED, 0, NOW, null, null));
        });
    }

    @Test
    void keepsAnEffectOfALaneWithoutSession() {
        a.effects().add(lane, null, FIRST, READ, null, NOW);

        assertThat(b.effects().firstOpen(lane))
                .contains(new Stored(FIRST, lane, null, READ, null, State.WANTED, 0, NOW, null, null));
    }

    @Test
    void leavesAnEffectOfTheSameKeyAsItIs() {
        a.effects().add(lane, session, FIRST, READ, 1, NOW);
        a.effects().begin(FIRST, 5);

        a.effects()
                .add(lane, session, FIRST, new FindTasks(Samples.sid(ConversationSid.class, 2)), 2, NOW.plusSeconds(9));

        Stored stored = b.effects().find(FIRST).orElseThrow();
        assertThat(stored.effect()).isEqualTo(READ);
        assertThat(stored.state()).isEqualTo(State.STARTED);
        assertThat(stored.epoch()).isEqualTo(1);
    }

    @Test
    void takesTheEffectsOfALaneInTheirOrder() {
        a.effects().add(lane, session, FIRST, READ, 1, NOW);
        a.effects().add(lane, session, SECOND, READ, 1, NOW);
        a.effects().begin(FIRST, 5);
        assertThat(b.effects().firstOpen(lane)).map(Stored::key).contains(FIRST);

        a.effects().end(FIRST, new EffectOutcome.Done(new EffectResult.Nothing()));

        assertThat(b.effects().firstOpen(lane)).map(Stored::key).contains(SECOND);
    }

    @Test
    void goesPastALongEffectThatIsStarted() {
        a.effects().add(lane, session, FIRST, new AskEngine("turn-1", 0, 1), 1, NOW);
        a.effects().add(lane, session, SECOND, READ, 1, NOW);
        assertThat(b.effects().firstOpen(lane)).map(Stored::key).contains(FIRST);

        a.effects().begin(FIRST, 5);

        assertThat(b.effects().firstOpen(lane)).map(Stored::key).contains(SECOND);
    }

    @Test
    void countsAttemptsAndKeepsTheFenceOfTheLastOne() {
        a.effects().add(lane, session, FIRST, READ, 1, NOW);

        a.effects().begin(FIRST, 5);
        a.effects().lookAgain(FIRST, NOW.plusSeconds(2), "timeout");
        assertThat(b.effects().firstOpen(lane))
                .contains(new Stored(FIRST, lane, session, READ, 1, State.STARTED, 1, NOW, NOW.plusSeconds(2), 5L));
        a.effects().begin(FIRST, 6);
        a.effects().postpone(FIRST, NOW.plusSeconds(8), "429");

        assertThat(b.effects().firstOpen(lane))
                .contains(new Stored(FIRST, lane, session, READ, 1, State.WANTED, 2, NOW, NOW.plusSeconds(8), 6L));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void recordsHowAnEffectEnded(EffectOutcome outcome) {
        a.effects().add(lane, session, FIRST, READ, 1, NOW);
        a.effects().begin(FIRST, 5);

        a.effects().end(FIRST, outcome);

        State expected = outcome instanceof EffectOutcome.Done
                ? State.DONE
                : outcome instanceof EffectOutcome.SetAside ? State.SET_ASIDE : State.FAILED;
        assertThat(b.effects().find(FIRST)).map(Stored::state).contains(expected);
        assertThat(b.effects().firstOpen(lane)).isEmpty();
    }

    static java.util.stream.Stream<EffectOutcome> outcomes() {
        return Samples.FULL.ofEach(EffectOutcome.class);
    }

    @Test
    void withdrawsWhatIsStillOpenOnly() {
        a.effects().add(lane, session, FIRST, READ, 1, NOW);
        a.effects().add(lane, session, SECOND, READ, 1, NOW);
        a.effects().end(FIRST, new EffectOutcome.Gone());

        a.effects().withdraw(FIRST, "another owner");
        a.effects().withdraw(SECOND, "another owner");

        assertThat(b.effects().find(FIRST)).map(Stored::state).contains(State.FAILED);
        assertThat(b.effects().find(SECOND)).map(Stored::state).contains(State.WITHDRAWN);
        assertThat(b.effects().firstOpen(lane)).isEmpty();
    }

    @Test
    void neverRevivesAnEffectThatHasEnded() {
        a.effects().add(lane, session, FIRST, READ, 1, NOW);
        a.effects().withdraw(FIRST, "another owner");

        a.effects().postpone(FIRST, NOW, "429");
        a.effects().lookAgain(FIRST, NOW, "timeout");
        a.effects().end(FIRST, new EffectOutcome.Done(new EffectResult.Nothing()));

        assertThat(b.effects().find(FIRST)).map(Stored::state).contains(State.WITHDRAWN);
        assertThatThrownBy(() -> a.effects().begin(FIRST, 5)).isInstanceOf(IllegalStateException.class);
    }
}
