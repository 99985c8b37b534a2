package io.baton.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.baton.application.port.out.lane.ClaimedLane;
import io.baton.application.port.out.lane.DatabaseUnavailable;
import io.baton.application.port.out.lane.LaneId;
import io.baton.application.port.out.lane.Places;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.event.Timer;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.TaskSid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JdbcLaneStoreTest {
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration NO_LEASE = Duration.ZERO;

    private final TestPersistence a = TestPersistence.start();
    private final TestPersistence b = a.secondServer();
    private final ConnectionId connection = StoredFixture.aConnection(1).id();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void aConnectionIsSaved() {
        a.connections().add(StoredFixture.aConnection(1));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        b.close();
        a.close();
    }

    @Test
    void givesASubjectOneLane() {
        LaneId first = a.lanes().wake(connection, "CH1");
        LaneId again = b.lanes().wake(connection, "CH1");
        LaneId other = a.lanes().wake(connection, "CH2");

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void claimsEachLaneOnceWhenTwoServersAskTogether() throws Exception {
        IntStream.range(0, 200).forEach(i -> a.lanes().wake(connection, "CH" + i));
        var together = new CyclicBarrier(2);

        Future<List<ClaimedLane>> claimedByA = threads.submit(claimingAll(a, "a", together));
        Future<List<ClaimedLane>> claimedByB = threads.submit(claimingAll(b, "b", together));

        List<LaneId> all = new ArrayList<>();
        claimedByA.get().forEach(lane -> all.add(lane.id()));
        claimedByB.get().forEach(lane -> all.add(lane.id()));
        assertThat(all).hasSize(200).doesNotHaveDuplicates();
    }

    private Callable<List<ClaimedLane>> claimingAll(TestPersistence server, String name, CyclicBarrier together) {
        return () -> {
            together.await(10, TimeUnit.SECONDS);
            List<ClaimedLane> all = new ArrayList<>();
            List<ClaimedLane> claimed = claim(server, name, 7);
            while (!claimed.isEmpty()) {
                all.addAll(claimed);
                claimed = claim(server, name, 7);
            }
            return all;
        };
    }

    @Test
    void claimsTheLongestDueFirstAndNoMoreThanAsked() {
        LaneId first = a.lanes().wake(connection, "CH1");
        LaneId second = a.lanes().wake(connection, "CH2");
        a.lanes().wake(connection, "CH3");

        assertThat(claim(a, "a", 2)).extracting(ClaimedLane::id).containsExactly(first, second);
        assertThat(claim(a, "a", 2)).extracting(ClaimedLane::subject).containsExactly("CH3");
    }

    @Test
    void leavesOutConnectionsThatAreAtTheirLimit() {
        ConnectionId busy = StoredFixture.aConnection(2).id();
        a.connections().add(StoredFixture.aConnection(2));
        a.lanes().wake(busy, "CH1");
        a.lanes().wake(connection, "CH2");

        List<ClaimedLane> claimed = a.lanes().claim("a", Instant.now(), LEASE, new Places(10, 1, Map.of(busy, 1)));

        assertThat(claimed).extracting(ClaimedLane::connection).containsExactly(connection);
    }

    @Test
    void givesNoConnectionMoreThanItsShare() {
        ConnectionId noisy = StoredFixture.aConnection(2).id();
        a.connections().add(StoredFixture.aConnection(2));
        IntStream.range(0, 10).forEach(i -> a.lanes().wake(noisy, "CH" + i));
        a.lanes().wake(connection, "CH1");
        a.lanes().wake(connection, "CH2");

        var first = a.lanes().claim("a", Instant.now(), LEASE, new Places(10, 4, Map.of(noisy, 1)));
        var later = a.lanes().claim("a", Instant.now(), LEASE, new Places(5, 4, Map.of(noisy, 4, connection, 2)));

        assertThat(first)
                .extracting(ClaimedLane::connection)
                .containsExactlyInAnyOrder(connection, connection, noisy, noisy, noisy);
        assertThat(later).isEmpty();
    }

    @Test
    void takesLanesOfWhoeverHasTheFewestInWorkFirst() {
        ConnectionId noisy = StoredFixture.aConnection(2).id();
        a.connections().add(StoredFixture.aConnection(2));
        IntStream.range(0, 10).forEach(i -> a.lanes().wake(noisy, "CH" + i));
        a.lanes().wake(connection, "CH1");

        var claimed = a.lanes().claim("a", Instant.now(), LEASE, new Places(2, 8, Map.of(noisy, 3)));

        assertThat(claimed).extracting(ClaimedLane::connection).containsExactly(connection, noisy);
    }

    @Test
    void countsAsDueWhatAClockThatIsAheadSays() {
        var lane = claimedAndReleasedUntil(Instant.now().plusSeconds(3600));

        assertThat(claim(a, "a", 1)).isEmpty();
        assertThat(a.lanes().claim("a", Instant.now().plusSeconds(3601), LEASE, Places.of(1)))
                .extracting(ClaimedLane::id)
                .containsExactly(lane.id());
    }

    @Test
    void leavesAPinnedLaneToTheServerThatHoldsTheSocket() throws Exception {
        a.lanes().wake(connection, "CA1");
        a.execute("update lane set pinned_to = 'b', pinned_until = now() + interval '1 hour'");

        assertThat(claim(a, "a", 1)).isEmpty();
        assertThat(claim(b, "b", 1)).hasSize(1);
    }

    @Test
    void givesALaneThatIsHeldToNobodyUntilItsLeaseEnds() {
        a.lanes().wake(connection, "CH1");
        var held = claim(a, "a", 1).get(0);

        assertThat(claim(b, "b", 1)).isEmpty();

        a.unitOfWork().run(() -> a.lanes().fence(held, NO_LEASE));
        var taken = await().until(() -> claim(b, "b", 1), claimed -> !claimed.isEmpty())
                .get(0);
        assertThat(taken.id()).isEqualTo(held.id());
        assertThat(taken.fence()).isGreaterThan(held.fence());
    }

    @Test
    void keepsNothingOfAServerThatLostItsLane() {
        LaneId lane = a.lanes().wake(connection, "CH1");
        var lost = a.lanes().claim("a", Instant.now(), NO_LEASE, Places.of(1)).get(0);
        await().until(() -> claim(b, "b", 1), claimed -> !claimed.isEmpty());

        assertThatThrownBy(() -> a.unitOfWork().run(() -> {
                    a.timers().set(lane, new Timer("debounce", Instant.now()));
                    a.lanes().fence(lost, LEASE).orElseThrow(LaneLost::new);
                }))
                .isInstanceOf(LaneLost.class);

        assertThat(a.lanes().fence(lost, LEASE)).isEmpty();
        assertThat(a.lanes().release(lost, 1, null)).isFalse();
        assertThat(a.timers().earliest(lane)).isEmpty();
    }

    @Test
    void holdsBackATakeOverWhileAFencedTransactionRuns() throws Exception {
        a.lanes().wake(connection, "CH1");
        var held = a.lanes().claim("a", Instant.now(), NO_LEASE, Places.of(1)).get(0);
        var fenced = new CountDownLatch(1);
        var finish = new CountDownLatch(1);

        var work = threads.submit(() -> a.unitOfWork().run(() -> {
            assertThat(a.lanes().fence(held, NO_LEASE)).isPresent();
            fenced.countDown();
            awaited(finish);
        }));
        fenced.await();

        assertThat(claim(b, "b", 1)).isEmpty();
        finish.countDown();
        work.get();
        await().until(() -> claim(b, "b", 1), claimed -> !claimed.isEmpty());
    }

    @Test
    void releasesALaneUntilItsNextTime() {
        var lane = claimedAndReleasedUntil(null);

        assertThat(claim(b, "b", 1)).isEmpty();
        a.lanes().wake(lane.id());
        assertThat(claim(b, "b", 1)).extracting(ClaimedLane::id).containsExactly(lane.id());
    }

    @Test
    void refusesToReleaseALaneThatWasWokenMeanwhile() {
        a.lanes().wake(connection, "CH1");
        var lane = claim(a, "a", 1).get(0);
        long wakes = a.lanes().fence(lane, LEASE).orElseThrow();

        b.lanes().wake(connection, "CH1");

        assertThat(a.lanes().release(lane, wakes, null)).isFalse();
        assertThat(a.lanes().fence(lane, LEASE)).hasValue(wakes + 1);
        assertThat(a.lanes().release(lane, wakes + 1, null)).isTrue();
    }

    @Test
    void losesNoWakeUpThatArrivesWhileALaneIsReleased() throws Exception {
        for (int round = 0; round < 50; round++) {
            String subject = "CH" + round;
            a.lanes().wake(connection, subject);
            var lane = claim(a, "a", 1).get(0);
            long wakes = a.lanes().fence(lane, LEASE).orElseThrow();
            var together = new CyclicBarrier(2);

            var arrival = threads.submit(() -> {
                together.await();
                return b.lanes().wake(connection, subject);
            });
            together.await();
            boolean released = a.lanes().release(lane, wakes, null);
            arrival.get();

            assertThat(released ? claim(b, "b", 1) : List.of(lane)).hasSize(1);
            assertThat(released || a.lanes().fence(lane, LEASE).orElseThrow() > wakes)
                    .isTrue();
        }
    }

    @Test
    void makesALaneDueAgainAtTheEarlierOfItsTimeAndNow() {
        var lane = claimedAndReleasedUntil(Instant.now().plusSeconds(3600));

        a.lanes().wake(connection, lane.subject());

        assertThat(claim(a, "a", 1)).hasSize(1);
    }

    @Test
    void keepsTheFirstLaneThatASidLeadsTo() {
        LaneId first = a.lanes().wake(connection, "CH1");
        LaneId other = a.lanes().wake(connection, "CH2");
        TaskSid task = Samples.sid(TaskSid.class, 1);

        a.lanes().link(connection, task, first);
        a.lanes().link(connection, task, other);

        assertThat(b.lanes().linkedSubject(connection, task)).contains("CH1");
        assertThat(b.lanes().linkedSubject(connection, Samples.sid(TaskSid.class, 2)))
                .isEmpty();
        assertThat(b.lanes().linkedSubject(StoredFixture.aConnection(2).id(), task))
                .isEmpty();
    }

    @Test
    void joinsATaskToTheLaneOfItsConversation() {
        TaskSid task = Samples.sid(TaskSid.class, 1);
        ConversationSid conversation = Samples.sid(ConversationSid.class, 1);
        LaneId ofTask = arrive(a, task.value(), "handled");
        a.inbox()
                .mark(
                        a.inbox().waiting(ofTask, 1).get(0).seq(),
                        io.baton.application.port.out.lane.Inbox.State.HANDLED);
        arrive(a, task.value(), "new");
        var held = claim(a, "a", 1).get(0);

        LaneId joined = a.unitOfWork().call(() -> {
            a.lanes().fence(held, LEASE);
            return a.lanes().join(held, task, conversation);
        });

        assertThat(a.inbox().waiting(joined, 10))
                .extracting(event -> event.dedupKey())
                .containsExactly("new");
        assertThat(a.inbox().waiting(ofTask, 10)).isEmpty();
        assertThat(b.lanes().linkedSubject(connection, task)).contains(conversation.value());
        assertThat(claim(b, "b", 5)).extracting(ClaimedLane::id).containsExactly(joined);
    }

    @Test
    void joinsToALaneThatIsWorkedOnAndWakesIt() {
        TaskSid task = Samples.sid(TaskSid.class, 1);
        ConversationSid conversation = Samples.sid(ConversationSid.class, 1);
        a.lanes().wake(connection, conversation.value());
        var worked = claim(b, "b", 1).get(0);
        long wakes = b.lanes().fence(worked, LEASE).orElseThrow();
        arrive(a, task.value(), "1");
        var held = claim(a, "a", 1).get(0);

        a.unitOfWork().run(() -> a.lanes().join(held, task, conversation));

        assertThat(b.lanes().release(worked, wakes, null)).isFalse();
    }

    @Test
    void joinsNothingOfALaneThatIsLost() {
        TaskSid task = Samples.sid(TaskSid.class, 1);
        arrive(a, task.value(), "1");
        var lost = a.lanes().claim("a", Instant.now(), NO_LEASE, Places.of(1)).get(0);
        await().until(() -> claim(b, "b", 1), claimed -> !claimed.isEmpty());

        assertThatThrownBy(() ->
                        a.unitOfWork().run(() -> a.lanes().join(lost, task, Samples.sid(ConversationSid.class, 1))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(a.lanes().linkedSubject(connection, task)).isEmpty();
    }

    @Test
    void losesNoEventThatArrivesDuringAJoin() throws Exception {
        for (int round = 1; round < 15; round++) {
            TaskSid task = Samples.sid(TaskSid.class, round);
            ConversationSid conversation = Samples.sid(ConversationSid.class, round);
            LaneId ofTask = arrive(a, task.value(), "first" + round);
            var held = claim(a, "a", 1).get(0);
            var together = new CyclicBarrier(2);
            String late = "late" + round;

            var arrival = threads.submit(() -> {
                together.await();
                return arrive(b, task.value(), late);
            });
            together.await();
            LaneId joined = a.unitOfWork().call(() -> {
                a.lanes().fence(held, LEASE);
                return a.lanes().join(held, task, conversation);
            });
            arrival.get();

            boolean moved = a.inbox().waiting(joined, 10).size() == 2;
            assertThat(moved || isDueWithOneEvent(held, ofTask)).isTrue();
            claim(a, "a", 10);
        }
    }

    @Test
    void joinsWhileEventsForBothLanesArriveInOneBatch() throws Exception {
        for (int round = 1; round < 15; round++) {
            TaskSid task = Samples.sid(TaskSid.class, round);
            ConversationSid conversation = Samples.sid(ConversationSid.class, round);
            a.lanes().wake(connection, conversation.value());
            claim(b, "b", 1);
            a.lanes().wake(connection, task.value());
            var held = claim(a, "a", 1).get(0);
            var together = new CyclicBarrier(2);

            var batch = threads.submit(() -> {
                together.await();
                b.unitOfWork().run(() -> {
                    b.lanes().wake(connection, task.value());
                    b.lanes().wake(connection, conversation.value());
                });
                return true;
            });
            together.await();
            a.unitOfWork().run(() -> {
                a.lanes().fence(held, LEASE);
                a.lanes().join(held, task, conversation);
            });

            assertThat(batch.get()).isTrue();
        }
    }

    /** The late event stayed in the task's lane, which was woken by it and so will be worked, and joined, again. */
    private boolean isDueWithOneEvent(ClaimedLane held, LaneId ofTask) {
        return a.inbox().waiting(ofTask, 10).size() == 1
                && a.lanes().fence(held, LEASE).orElseThrow() > 1;
    }

    @Test
    void findsLanesThatWereForgotten() throws Exception {
        LaneId withEvent = arrive(a, "CH1", "1");
        a.lanes().wake(connection, "CH2");
        assertThat(a.lanes().repairForgotten()).isZero();

        a.execute("update lane set due_at = null");

        assertThat(a.lanes().repairForgotten()).isEqualTo(1);
        assertThat(claim(a, "a", 5)).extracting(ClaimedLane::id).containsExactly(withEvent);
    }

    @Test
    void saysThatTheDatabaseIsTooBusyWhenALockIsNotToBeHad() throws Exception {
        a.lanes().wake(connection, "CH1");
        var locked = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var work = threads.submit(() -> a.unitOfWork().run(() -> {
            a.lanes().wake(connection, "CH1");
            locked.countDown();
            awaited(finish);
        }));
        locked.await();

        assertThatThrownBy(() -> b.lanes().wake(connection, "CH1")).isInstanceOf(DatabaseUnavailable.class);

        finish.countDown();
        work.get();
    }

    private LaneId arrive(TestPersistence server, String subject, String key) {
        return server.unitOfWork().call(() -> {
            LaneId lane = server.lanes().wake(connection, subject);
            server.inbox().add(StoredFixture.anArrival(connection, lane, key));
            return lane;
        });
    }

    private ClaimedLane claimedAndReleasedUntil(Instant due) {
        a.lanes().wake(connection, "CH9");
        var lane = claim(a, "a", 1).get(0);
        long wakes = a.lanes().fence(lane, LEASE).orElseThrow();
        assertThat(a.lanes().release(lane, wakes, due)).isTrue();
        return lane;
    }

    private static List<ClaimedLane> claim(TestPersistence server, String name, int free) {
        return server.lanes().claim(name, Instant.now(), LEASE, Places.of(free));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class LaneLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
