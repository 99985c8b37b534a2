package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.StoredFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.out.lane.Inbox.Arrival;
import io.baton.application.port.out.lane.Inbox.State;
import io.baton.application.port.out.lane.Inbox.Waiting;
import io.baton.application.port.out.lane.LaneId;
import io.baton.application.port.out.lane.Places;
import io.baton.domain.connection.ConnectionId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcInboxTest {
    private final TestPersistence a = TestPersistence.start();
    private final TestPersistence b = a.secondServer();
    private final ConnectionId connection = StoredFixture.aConnection(1).id();
    private final ConnectionId other = StoredFixture.aConnection(2).id();
    private LaneId lane;

    @BeforeEach
    void aLaneIsThere() {
        a.connections().add(StoredFixture.aConnection(1));
        a.connections().add(StoredFixture.aConnection(2));
        lane = a.lanes().wake(connection, "CH1");
    }

    @AfterEach
    void stop() {
        b.close();
        a.close();
    }

    @Test
    void keepsAnEventAsItArrived() {
        assertThat(a.inbox().add(StoredFixture.anArrival(connection, lane, "EV1")))
                .isTrue();

        assertThat(b.inbox().waiting(lane, 50))
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("seq")
                .isEqualTo(new Waiting(
                        0, "EV1", "taskrouter", "task.created", NOW.minusSeconds(1), NOW, "EventType=task.created", 0));
    }

    @Test
    void addsAnEventOnceWhateverBecameOfIt() {
        a.inbox().add(StoredFixture.anArrival(connection, lane, "EV1"));
        assertThat(b.inbox().add(StoredFixture.anArrival(connection, lane, "EV1")))
                .isFalse();

        a.inbox().mark(a.inbox().waiting(lane, 1).get(0).seq(), State.HANDLED);

        assertThat(b.inbox().add(StoredFixture.anArrival(connection, lane, "EV1")))
                .isFalse();
        assertThat(b.inbox().add(StoredFixture.anArrival(other, lane, "EV1"))).isTrue();
    }

    @Test
    void addsAnEventOnceWhenTwoServersGetItTogether() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 30; round++) {
            String key = "EV" + round;

            var added = threads.invokeAll(List.of(adding(a, key), adding(b, key)));

            assertThat(List.of(added.get(0).get(), added.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        threads.shutdown();
    }

    private Callable<Boolean> adding(TestPersistence server, String key) {
        return () -> server.inbox().add(StoredFixture.anArrival(connection, lane, key));
    }

    @Test
    void remembersTheKeyWhenThePayloadIsGone() throws Exception {
        a.inbox().add(StoredFixture.anArrival(connection, lane, "EV1"));
        a.inbox().mark(a.inbox().waiting(lane, 1).get(0).seq(), State.IGNORED);
        a.execute("update inbox set payload = null");

        assertThat(a.inbox().knows(connection, "EV1")).isTrue();
        assertThat(a.inbox().knows(other, "EV1")).isFalse();
        assertThat(a.inbox().add(StoredFixture.anArrival(connection, lane, "EV1")))
                .isFalse();
    }

    @Test
    void namesWhatWaitsInTheOrderOfItsArrival() {
        IntStream.range(0, 5).forEach(i -> a.inbox().add(StoredFixture.anArrival(connection, lane, "EV" + i)));
        var first = a.inbox().waiting(lane, 2);

        a.inbox().mark(first.get(0).seq(), State.HANDLED);
        a.inbox().mark(first.get(1).seq(), State.SET_ASIDE);

        assertThat(first).extracting(Waiting::dedupKey).containsExactly("EV0", "EV1");
        assertThat(b.inbox().waiting(lane, 50)).extracting(Waiting::dedupKey).containsExactly("EV2", "EV3", "EV4");
    }

    @Test
    void ordersTheEventsOfALaneAsTheyWereCommitted() throws Exception {
        var woken = new CountDownLatch(1);
        var threads = Executors.newSingleThreadExecutor();
        var second = threads.submit(() -> {
            woken.await();
            b.unitOfWork().run(() -> {
                b.lanes().wake(lane);
                b.inbox().add(StoredFixture.anArrival(connection, lane, "second"));
            });
            return true;
        });

        a.unitOfWork().run(() -> {
            a.lanes().wake(connection, "CH1");
            woken.countDown();
            a.inbox().add(StoredFixture.anArrival(connection, lane, "first"));
        });

        assertThat(second.get()).isTrue();
        assertThat(a.inbox().waiting(lane, 50)).extracting(Waiting::dedupKey).containsExactly("first", "second");
        threads.shutdown();
    }

    @Test
    void countsHowOftenAFoldThrew() {
        a.inbox().add(StoredFixture.anArrival(connection, lane, "EV1"));
        long seq = a.inbox().waiting(lane, 1).get(0).seq();

        assertThat(a.inbox().countFailure(seq, "NullPointerException")).isEqualTo(1);
        assertThat(b.inbox().countFailure(seq, "NullPointerException")).isEqualTo(2);
        assertThat(a.inbox().waiting(lane, 1)).extracting(Waiting::attempts).containsExactly(2);
    }

    @Test
    void tellsWhenASourceWasHeardLast() {
        a.inbox().add(StoredFixture.anArrival(connection, lane, "EV1"));
        a.inbox().add(arrivedAt(NOW.plusSeconds(5), "EV2"));
        a.inbox().add(arrivedAt(NOW.plusSeconds(3), "EV3"));

        assertThat(b.inbox().lastArrival(connection, "taskrouter")).isEqualTo(NOW.plusSeconds(5));
        assertThat(b.inbox().lastArrival(connection, "conversations")).isEqualTo(Instant.EPOCH);
        assertThat(b.inbox().lastArrival(other, "taskrouter")).isEqualTo(Instant.EPOCH);
    }

    @Test
    void tellsWhenEventStreamsBroughtSomethingLast() {
        var at = NOW.plusSeconds(3);
        a.inbox().add(new Arrival(connection, lane, "EV1", "taskrouter", "task.updated", at, at, "{\"type\":\"x\"}"));
        a.inbox().add(arrivedAt(NOW.plusSeconds(5), "EV2"));

        assertThat(b.inbox().lastStreamed(connection, "taskrouter")).isEqualTo(at);
        assertThat(b.inbox().lastStreamed(connection, "conversations")).isEqualTo(Instant.EPOCH);
        assertThat(b.inbox().lastStreamed(other, "taskrouter")).isEqualTo(Instant.EPOCH);
    }

    @Test
    void keepsNoWakeUpOfADuplicateWhenItsTransactionIsRolledBack() {
        a.inbox().add(StoredFixture.anArrival(connection, lane, "EV1"));

        assertThatThrownBy(() -> a.unitOfWork().run(() -> {
                    LaneId unknown = a.lanes().wake(connection, "CH2");
                    if (!a.inbox().add(StoredFixture.anArrival(connection, unknown, "EV1"))) {
                        throw new IllegalStateException("duplicate");
                    }
                }))
                .hasMessage("duplicate");

        assertThat(a.lanes().claim("a", Instant.now(), java.time.Duration.ofSeconds(20), Places.of(10)))
                .hasSize(1);
    }

    private Arrival arrivedAt(Instant at, String key) {
        return new Arrival(connection, lane, key, "taskrouter", "task.updated", at, at, "EventType=task.updated");
    }
}
