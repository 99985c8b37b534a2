package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.StoredFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.out.lane.LaneId;
import io.baton.domain.event.Timer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcTimerStoreTest {
    private final TestPersistence server = TestPersistence.start();
    private LaneId lane;

    @BeforeEach
    void aLaneIsThere() {
        server.connections().add(StoredFixture.aConnection(1));
        lane = server.lanes().wake(StoredFixture.aConnection(1).id(), "CH1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void namesTimersThatAreDueEarliestFirst() {
        var late = new Timer("silence", NOW.plusSeconds(180));
        var debounce = new Timer("debounce", NOW.plusMillis(1500));
        var turn = new Timer("turn:1", NOW);
        server.timers().set(lane, late);
        server.timers().set(lane, debounce);
        server.timers().set(lane, turn);

        assertThat(server.timers().due(lane, NOW.plusSeconds(2))).containsExactly(turn, debounce);
        assertThat(server.timers().due(lane, NOW.minusMillis(1))).isEmpty();
        assertThat(server.timers().earliest(lane)).contains(NOW);
    }

    @Test
    void movesATimerThatIsSetAgain() {
        server.timers().set(lane, new Timer("debounce", NOW));
        server.timers().set(lane, new Timer("debounce", NOW.plusSeconds(5)));

        assertThat(server.timers().due(lane, NOW)).isEmpty();
        assertThat(server.timers().earliest(lane)).contains(NOW.plusSeconds(5));
    }

    @Test
    void clearsATimerAndMindsNoneThatIsMissing() {
        server.timers().set(lane, new Timer("debounce", NOW));

        server.timers().clear(lane, "debounce");
        server.timers().clear(lane, "debounce");

        assertThat(server.timers().earliest(lane)).isEmpty();
    }

    @Test
    void keepsTheTimersOfLanesApart() {
        LaneId other = server.lanes().wake(StoredFixture.aConnection(1).id(), "CH2");
        server.timers().set(lane, new Timer("debounce", NOW));

        assertThat(server.timers().due(other, NOW)).isEmpty();
        server.timers().clear(other, "debounce");
        assertThat(server.timers().earliest(lane)).contains(NOW);
    }
}
