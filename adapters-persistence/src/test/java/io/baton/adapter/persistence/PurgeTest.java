package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.StoredFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.out.audit.AuditLog.Change;
import io.baton.application.port.out.lane.ClaimedLane;
import io.baton.application.port.out.lane.Inbox.State;
import io.baton.application.port.out.lane.LaneId;
import io.baton.application.port.out.lane.Places;
import io.baton.application.service.lane.Arrivals;
import io.baton.application.service.retention.Purge;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.effect.ReadTask;
import io.baton.domain.event.Timer;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionState;
import io.baton.domain.session.TimelineEntry;
import io.baton.domain.sid.TaskSid;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connections keep raw events for 7 days and transcripts for 30 (StoredFixture). */
class PurgeTest {
    private final TestPersistence a = TestPersistence.start();
    private final TestPersistence b = a.secondServer();
    private final ConnectionId connection = StoredFixture.aConnection(1).id();

    @BeforeEach
    void aConnectionIsThere() {
        a.connections().add(StoredFixture.aConnection(1));
    }

    @AfterEach
    void stop() {
        b.close();
        a.close();
    }

    @Test
    void emptiesRawEventsAndKeepsTheirKeys() throws Exception {
        LaneId lane = a.lanes().wake(connection, "CH1");
        handled(lane, "EV1", NOW);
        handled(lane, "EV2", NOW.plusSeconds(1));

        purgedAt(NOW.plus(days(7)));
        assertThat(a.count("inbox where payload is not null")).isEqualTo(2);

        purgedAt(NOW.plus(days(7)).plusSeconds(1));
        assertThat(a.count("inbox where payload is null and dedup_key = 'EV1'")).isEqualTo(1);
        assertThat(a.count("inbox where payload is not null and dedup_key = 'EV2'"))
                .isEqualTo(1);
    }

    @Test
    void leavesAnEventThatWaitsForItsFold() throws Exception {
        LaneId lane = a.lanes().wake(connection, "CH1");
        a.inbox().add(StoredFixture.anArrival(connection, lane, "EV1"));

        purgedAt(NOW.plus(days(100)));

        assertThat(a.inbox().waiting(lane, 10)).hasSize(1);
    }

    @Test
    void knowsARepeatedWebhookFor90Days() {
        assertThat(arrive("EV1", NOW)).isEqualTo(1);
        workedOff();

        purgedAt(NOW.plus(days(89)));
        assertThat(arrive("EV1", NOW.plus(days(89)))).isZero();

        purgedAt(NOW.plus(days(90)).plusSeconds(1));
        assertThat(arrive("EV1", NOW.plus(days(91)))).isEqualTo(1);
    }

    @Test
    void deletesAClosedSessionWithEverythingOfIt() throws Exception {
        LaneId lane = a.lanes().wake(connection, "CH1");
        keep(lane, SessionFixture.aSession(1).closedAt(NOW).build());
        keep(lane, SessionFixture.aSession(2).closedAt(NOW.plusSeconds(1)).build());

        purgedAt(NOW.plus(days(30)));
        assertThat(a.count("session")).isEqualTo(2);

        purgedAt(NOW.plus(days(30)).plusSeconds(1));
        assertThat(a.count("session")).isEqualTo(1);
        assertThat(a.sessions().find(SessionFixture.aSession(2).id())).isPresent();
        assertThat(a.count("timeline")).isEqualTo(1);
        assertThat(a.count("effect")).isEqualTo(1);
        assertThat(a.count("session_sid")).isEqualTo(1);
    }

    @Test
    void neverDeletesAnOpenSession() throws Exception {
        LaneId lane = a.lanes().wake(connection, "CH1");
        keep(lane, SessionFixture.aSession(1).in(SessionState.WITH_HUMAN).build());
        a.execute("update lane set due_at = null, woken_at = '2020-01-01'");

        purgedAt(NOW.plus(days(3000)));

        assertThat(a.count("session")).isEqualTo(1);
        assertThat(a.count("lane")).isEqualTo(1);
        assertThat(a.count("effect")).isEqualTo(1);
    }

    @Test
    void countsHandoffsOfTheLastDayAlsoAfterAPurge() throws Exception {
        Instant later = NOW.plus(days(30));
        keep(
                a.lanes().wake(connection, "CH1"),
                SessionFixture.aSession(1)
                        .openedAt(later)
                        .handedOffBecause(io.baton.domain.handoff.HandoffReason.MANUAL)
                        .closedAt(later.plusSeconds(60))
                        .build());

        purgedAt(later.plus(Duration.ofHours(23)));

        assertThat(a.sessions().handoffs(connection, "+491511234567", later.minusSeconds(1)))
                .isEqualTo(1);
    }

    @Test
    void deletesALaneThatNothingWokeForAWeek() throws Exception {
        TaskSid task = Samples.sid(TaskSid.class, 1);
        LaneId lane = a.lanes().wake(connection, task.value());
        a.lanes().link(connection, task, lane);
        addEffect(lane, null, "1");
        a.effects().withdraw(EffectKey.derivedFrom("1"), "over");
        wokenLast(NOW);

        purgedAt(NOW.plus(days(7)));
        assertThat(a.count("lane")).isEqualTo(1);

        purgedAt(NOW.plus(days(7)).plusSeconds(1));
        assertThat(a.count("lane")).isZero();
        assertThat(a.count("sid_link")).isZero();
        assertThat(a.count("effect")).isZero();
    }

    @Test
    void keepsLanesThatStillHaveSomethingToDo() throws Exception {
        LaneId withTimer = a.lanes().wake(connection, "CH1");
        a.timers().set(withTimer, new Timer("later", NOW));
        a.inbox().add(StoredFixture.anArrival(connection, a.lanes().wake(connection, "CH2"), "EV1"));
        addEffect(a.lanes().wake(connection, "CH3"), null, "1");
        wokenLast(NOW);
        LaneId due = a.lanes().wake(connection, "CH4");

        purgedAt(NOW.plus(days(100)));

        assertThat(a.count("lane")).isEqualTo(4);
        assertThat(claimed()).extracting(ClaimedLane::id).containsExactly(due);
    }

    @Test
    void deletesLinesOfTheAuditLogAfterAYear() {
        var change = new Change("connection.saved", "acme", connection, Map.of(), Map.of());
        a.ports().audit().append(NOW, "admin", change);
        a.ports().audit().append(NOW.plusSeconds(1), "admin", change);

        purgedAt(NOW.plus(days(365)).plusSeconds(1));

        var all = new io.baton.application.port.out.audit.AuditStore.Filter(null, null, null, null, 10);
        assertThat(a.ports().audit().list(all).items()).singleElement().satisfies(line -> assertThat(line.at())
                .isEqualTo(NOW.plusSeconds(1)));
    }

    @Test
    void servesEachConnectionByItsOwnDays() throws Exception {
        var other = StoredFixture.aConnection(2);
        a.connections().add(other);
        a.execute(
                "update connection set settings = settings || '{\"retention\": {\"eventDays\": 20, \"transcriptDays\": 20}}'"
                        + " where id = '" + other.id() + "'");
        handled(a.lanes().wake(connection, "CH1"), "EV1", NOW);
        a.inbox().add(StoredFixture.anArrival(other.id(), a.lanes().wake(other.id(), "CH1"), "EV1"));
        a.execute("update inbox set state = 'handled'");

        purgedAt(NOW.plus(days(15)));

        assertThat(a.count("inbox where payload is not null and connection_id = '" + other.id() + "'"))
                .isEqualTo(1);
        assertThat(a.count("inbox where payload is null")).isEqualTo(1);
    }

    @Test
    void isRunByTwoServersAtOnce() throws Exception {
        LaneId lane = a.lanes().wake(connection, "CH1");
        IntStream.range(0, 1000).forEach(i -> handled(lane, "EV" + i, NOW));
        var servers = Executors.newFixedThreadPool(2);

        for (var run : servers.invokeAll(List.of(purging(a), purging(b)))) {
            assertThat(run.get()).isTrue();
        }

        assertThat(a.count("inbox where payload is not null")).isZero();
        servers.shutdown();
    }

    private java.util.concurrent.Callable<Boolean> purging(TestPersistence server) {
        return () -> {
            purge(server, NOW.plus(days(8))).run();
            return true;
        };
    }

    private void purgedAt(Instant now) {
        purge(a, now).run();
    }

    private static Purge purge(TestPersistence server, Instant now) {
        return new Purge(
                server.keptData().retention(), server.connections(), server.unitOfWork(), InstantSource.fixed(now));
    }

    private void handled(LaneId lane, String key, Instant receivedAt) {
        a.inbox().add(StoredFixture.anArrival(connection, lane, key, receivedAt));
        a.inbox().waiting(lane, 1000).forEach(row -> a.inbox().mark(row.seq(), State.HANDLED));
    }

    private int arrive(String key, Instant now) {
        return new Arrivals(a.unitOfWork(), a.lanes(), a.inbox(), () -> {})
                .arrive(List.of(new Arrivals.Arriving(
                        connection, "CH1", null, key, "conversations", "onMessageAdded", now, now, "EventType=x")));
    }

    private void workedOff() {
        for (ClaimedLane lane : claimed()) {
            a.inbox().waiting(lane.id(), 10).forEach(row -> a.inbox().mark(row.seq(), State.HANDLED));
            long wakes = a.lanes().fence(lane, Duration.ofSeconds(20)).orElseThrow();
            a.lanes().release(lane, wakes, null);
        }
    }

    private List<ClaimedLane> claimed() {
        return a.lanes().claim("a", Instant.now(), Duration.ofSeconds(20), Places.of(10));
    }

    private void keep(LaneId lane, Session session) {
        a.unitOfWork().run(() -> {
            a.sessions().add(lane, session, session.openedAt());
            a.sessions()
                    .append(
                            session.id(),
                            session.openedAt(),
                            List.of(new TimelineEntry(TimelineEntry.Kind.EVENT, Map.of("type", "onMessageAdded"))));
            addEffect(lane, session, session.id().toString());
        });
    }

    private void addEffect(LaneId lane, Session session, String key) {
        var effect = new ReadTask(Samples.sid(TaskSid.class, 1), 0);
        a.effects().add(lane, session == null ? null : session.id(), EffectKey.derivedFrom(key), effect, null, NOW);
    }

    private void wokenLast(Instant at) throws SQLException {
        a.execute("update lane set due_at = null, woken_at = '" + at + "'");
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
