package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.StoredFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.out.action.ActionCalls;
import io.baton.application.port.out.action.ActionCalls.Call;
import io.baton.application.port.out.lane.LaneId;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.domain.action.Action;
import io.baton.domain.action.ActionHeader;
import io.baton.domain.action.ActionMethod;
import io.baton.domain.action.ActionState;
import io.baton.domain.action.Actions;
import io.baton.domain.action.AllowedHost;
import io.baton.domain.action.UrlTemplate;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.session.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcActionCallsTest {

    private static final EffectKey FIRST = EffectKey.derivedFrom("first attempt");
    private static final EffectKey SECOND = EffectKey.derivedFrom("second attempt");

    private final TestPersistence server = TestPersistence.start();
    private final ConnectionId connection = StoredFixture.aConnection(1).id();
    private final Session session = SessionFixture.aSession(1).build();
    private LaneId lane;

    @BeforeEach
    void aTurnIsAsked() {
        server.connections().add(StoredFixture.aConnection(1));
        lane = server.lanes().wake(connection, "CH1");
        server.unitOfWork().run(() -> server.sessions().add(lane, session, NOW));
        ask(FIRST, 1);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void recordsACallBeforeItIsSentAndWhatCameOfIt() throws Exception {
        var call = call(1, 1, ActionMethod.POST);

        assertThat(calls().start(call, NOW)).isTrue();
        assertThat(server.count("action_call where state = 'started' and action = 'order_status' and attempt = 1"))
                .isEqualTo(1);

        calls().end(call, ActionState.DONE, 201, Duration.ofMillis(87));
        assertThat(server.count("action_call where state = 'done' and status = 201 and millis = 87"))
                .isEqualTo(1);
    }

    @Test
    void keepsACallWithoutAnAnswer() throws Exception {
        var call = call(1, 1, ActionMethod.POST);
        calls().start(call, NOW);

        calls().end(call, ActionState.UNKNOWN, null, Duration.ofSeconds(5));

        assertThat(server.count("action_call where state = 'unknown' and status is null"))
                .isEqualTo(1);
    }

    @Test
    void knowsWhichTurnsStartedSomethingThatIsNotAGet() {
        calls().start(call(1, 1, ActionMethod.GET), NOW);
        assertThat(calls().hasStartedUnsafe(connection, "turn")).isFalse();

        calls().start(call(1, 2, ActionMethod.DELETE), NOW);
        assertThat(calls().hasStartedUnsafe(connection, "turn")).isTrue();
        assertThat(calls().hasStartedUnsafe(connection, "another turn")).isFalse();
        assertThat(calls().hasStartedUnsafe(StoredFixture.aConnection(2).id(), "turn"))
                .isFalse();
    }

    @Test
    void letsASecondAttemptRepeatAGetAndNothingElse() {
        calls().start(call(1, 1, ActionMethod.GET), NOW);
        calls().start(call(1, 2, ActionMethod.POST), NOW);
        askAgain();

        assertThat(calls().start(call(2, 1, ActionMethod.GET), NOW)).isTrue();
        assertThat(calls().start(call(2, 2, ActionMethod.POST), NOW)).isFalse();
        assertThat(calls().start(call(2, 2, ActionMethod.GET), NOW)).isFalse();
    }

    @Test
    void startsNothingForAnAttemptThatNobodyWaitsForAnyMore() {
        askAgain();

        assertThat(calls().start(call(1, 1, ActionMethod.POST), NOW)).isFalse();
        assertThat(calls().hasStartedUnsafe(connection, "turn")).isFalse();
    }

    @Test
    void startsNothingBeforeTheTurnIsBegun() {
        server.effects().withdraw(FIRST, "the customer wrote on");
        server.effects().add(lane, session.id(), SECOND, new AskEngine("turn", 0, 2), 1, NOW);

        assertThat(calls().start(call(2, 1, ActionMethod.POST), NOW)).isFalse();
    }

    @Test
    void startsNothingForAnotherConnection() {
        var foreign = new Call(
                StoredFixture.aConnection(2).id(), session.id(), "turn", 1, 1, "order_status", ActionMethod.GET);

        assertThat(calls().start(foreign, NOW)).isFalse();
    }

    @Test
    void isSeenByWhoeverWithdrawsTheTurnMeanwhile() throws Exception {
        var started = new CountDownLatch(1);
        var withdrawing = new CountDownLatch(1);
        var calling = CompletableFuture.supplyAsync(() -> server.unitOfWork().call(() -> {
            boolean recorded = calls().start(call(1, 1, ActionMethod.POST), NOW);
            started.countDown();
            return recorded && isOver(withdrawing);
        }));
        try (var other = server.secondServer()) {
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
            withdrawing.countDown();
            other.effects().withdraw(FIRST, "no answer in time");

            assertThat(other.ports().actionCalls().hasStartedUnsafe(connection, "turn"))
                    .isTrue();
        }
        assertThat(calling.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean isOver(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void goesWithItsSession() throws SQLException {
        calls().start(call(1, 1, ActionMethod.POST), NOW);

        server.execute("delete from session");

        assertThat(server.count("action_call")).isZero();
    }

    @Test
    void readsBackWhatIsDeclared() {
        var action = new Action(
                "cancel_order",
                "Cancels an order",
                "{\"type\":\"object\"}",
                ActionMethod.POST,
                new UrlTemplate("https://shop.example.com/orders/{order_number}/cancel"),
                List.of(new ActionHeader("Accept-Language", "en"), new ActionHeader("X-Api-Key", null)),
                "{\"by\":\"{flex_customerId}\"}",
                Duration.ofSeconds(5));
        var declared = new Actions(List.of(action), List.of(new AllowedHost("shop.example.com")));

        server.ports().settings().add(connection, SettingKind.ACTIONS, declared, 0, "anna", NOW);

        assertThat(server.ports()
                        .settings()
                        .latest(connection, SettingKind.ACTIONS)
                        .value())
                .isEqualTo(declared);
    }

    private void ask(EffectKey key, int attempt) {
        server.effects().add(lane, session.id(), key, new AskEngine("turn", 0, attempt), 1, NOW);
        server.effects().begin(key, 1);
    }

    private void askAgain() {
        server.effects().withdraw(FIRST, "no answer in time");
        ask(SECOND, 2);
    }

    private Call call(int attempt, int number, ActionMethod method) {
        return new Call(connection, session.id(), "turn", attempt, number, "order_status", method);
    }

    private ActionCalls calls() {
        return server.ports().actionCalls();
    }
}
