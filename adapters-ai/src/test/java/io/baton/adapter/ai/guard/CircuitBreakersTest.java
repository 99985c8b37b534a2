package io.baton.adapter.ai.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.out.engine.EngineGuard.Guarded;
import io.baton.application.port.out.engine.EngineGuard.Pass;
import io.baton.application.port.out.engine.EngineUnavailable;
import io.baton.domain.connection.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CircuitBreakersTest {

    private static final Duration TOOK = Duration.ofMillis(50);
    private static final ConnectionId ONE = new ConnectionId(UUID.randomUUID());
    private static final Guarded ENGINE = new Guarded(ONE, "openai", 1, 2);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
    private final CircuitBreakers guards = new CircuitBreakers(now::get);

    private void fails(Guarded engine, int times) {
        for (int i = 0; i < times; i++) {
            Pass pass = guards.enter(engine);
            pass.leave();
            pass.failed(TOOK);
        }
    }

    private void answers(Guarded engine) {
        Pass pass = guards.enter(engine);
        pass.leave();
        pass.answered(TOOK);
    }

    private void isOpen(Guarded engine) {
        answers(engine);
    }

    private void isClosed(Guarded engine, String because) {
        assertThatThrownBy(() -> guards.enter(engine))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining(because);
    }

    @Test
    void oneThatFailsAgainAndAgainIsLeftAloneForAWhile() {
        fails(ENGINE, 5);
        isClosed(ENGINE, "failed too often");

        now.set(now.get().plusSeconds(31));

        isOpen(ENGINE);
        isOpen(ENGINE);
        isOpen(ENGINE);
    }

    @Test
    void oneThatFailsOnTrialIsLeftAloneAgain() {
        fails(ENGINE, 5);
        now.set(now.get().plusSeconds(31));

        fails(ENGINE, 2);

        isClosed(ENGINE, "failed too often");
    }

    @Test
    void aFailureNowAndThenIsNoTrouble() {
        for (int i = 0; i < 10; i++) {
            answers(ENGINE);
            answers(ENGINE);
            fails(ENGINE, 1);
        }

        isOpen(ENGINE);
    }

    @Test
    void theTroubleOfOneConnectionIsNotAnothers() {
        fails(ENGINE, 5);

        isOpen(new Guarded(new ConnectionId(UUID.randomUUID()), "openai", 1, 2));
        isOpen(new Guarded(ONE, "http", 1, 2));
    }

    @Test
    void newSettingsAreTriedWithoutPrejudice() {
        fails(ENGINE, 5);

        isOpen(new Guarded(ONE, "openai", 2, 2));
    }

    @Test
    void nobodyEntersWhenAllPlacesAreTaken() {
        Pass first = guards.enter(ENGINE);
        Pass second = guards.enter(ENGINE);
        isClosed(ENGINE, "all its 2 places are taken");

        first.failed(TOOK);
        isClosed(ENGINE, "places are taken");
        second.leave();

        isOpen(ENGINE);
        assertThat(guards.enter(ENGINE)).isNotNull();
    }

    @Test
    void aPassThatIsNotJudgedCountsNothing() {
        fails(ENGINE, 5);
        now.set(now.get().plusSeconds(31));

        for (int i = 0; i < 5; i++) {
            Pass pass = guards.enter(ENGINE);
            pass.unjudged();
            pass.leave();
        }

        isOpen(ENGINE);
    }
}
