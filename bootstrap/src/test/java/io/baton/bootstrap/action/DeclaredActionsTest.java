package io.baton.bootstrap.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.out.action.ActionClient;
import io.baton.application.port.out.engine.TurnTools.Offer;
import io.baton.application.port.out.engine.TurnTools.Outcome;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeclaredActionsTest {

    private static final String ORDER = "{\"order_number\":\"A 1\"}";
    private static final Outcome ON_ITS_WAY = new Outcome(true, "HTTP 200\n{\"state\":\"on its way\"}");

    private ActionDesk desk;

    @BeforeEach
    void start() throws Exception {
        desk = new ActionDesk();
        desk.declare(desk.orderStatus(), desk.cancelOrder());
    }

    @AfterEach
    void stop() throws Exception {
        desk.close();
    }

    @Test
    void offersWhatIsDeclared() {
        assertThat(desk.actions().offers(desk.connection))
                .extracting(Offer::name)
                .containsExactly("order_status", "cancel_order");
    }

    @Test
    void callsTheShopForThisCustomerWithItsSecret() {
        assertThat(desk.actions().perform(desk.turn(1), 1, "order_status", ORDER))
                .isEqualTo(ON_ITS_WAY);

        assertThat(desk.received)
                .containsExactly(new ActionDesk.Received(
                        "GET /orders/A%201?c=77", ActionDesk.TURN + "-1", "key-of-the-shop", ""));
        assertThat(desk.told()).containsExactly("done GET order_status 127.0.0.1 200");
    }

    @Test
    void sendsTheBodyThatIsDeclared() {
        desk.actions().perform(desk.turn(1), 2, "cancel_order", ORDER);

        assertThat(desk.received)
                .containsExactly(new ActionDesk.Received(
                        "POST /orders/A%201/cancel", ActionDesk.TURN + "-2", "key-of-the-shop", "{\"by\":\"77\"}"));
        assertThat(desk.told())
                .containsExactly("started POST cancel_order 127.0.0.1", "done POST cancel_order 127.0.0.1 200");
    }

    @Test
    void tellsTheEngineWhatIsWrongAndSendsNothing() throws Exception {
        var actions = desk.actions();

        assertThat(actions.perform(desk.turn(1), 1, "delete_everything", "{}"))
                .isEqualTo(new Outcome(
                        false, "Nothing was sent. There is no such action. There are: order_status, cancel_order"));
        assertThat(actions.perform(desk.turn(1), 1, "order_status", "{}").text())
                .contains("required property 'order_number' not found");
        assertThat(actions.perform(
                                desk.turn(1), 1, "order_status", "{\"order_number\":\"1\",\"flex_customerId\":\"78\"}")
                        .text())
                .contains("property 'flex_customerId' is not defined");
        assertThat(actions.perform(desk.turn(1), 1, "order_status", "{\"order_number\":\"../../admin\"}")
                        .text())
                .contains("order_number must not hold slashes");
        assertThat(desk.received).isEmpty();
        assertThat(desk.database.count("action_call")).isZero();
    }

    @Test
    void sendsNoMoreThanFiveCallsForOneMessage() {
        var actions = desk.actions();
        IntStream.rangeClosed(1, 5).forEach(n -> actions.perform(desk.turn(1), n, "order_status", ORDER));

        assertThat(actions.perform(desk.turn(1), 6, "order_status", ORDER).done())
                .isFalse();
        assertThat(desk.received)
                .extracting(ActionDesk.Received::idempotencyKey)
                .containsExactly(
                        ActionDesk.TURN + "-1",
                        ActionDesk.TURN + "-2",
                        ActionDesk.TURN + "-3",
                        ActionDesk.TURN + "-4",
                        ActionDesk.TURN + "-5");
    }

    @Test
    void repeatsAGetUnderTheSameKey() {
        desk.actions().perform(desk.turn(1), 1, "order_status", ORDER);
        desk.ask(2);
        assertThat(desk.actions().hasChanged(desk.connection, ActionDesk.TURN)).isFalse();

        assertThat(desk.actions().perform(desk.turn(2), 1, "order_status", ORDER))
                .isEqualTo(ON_ITS_WAY);
        assertThat(desk.received)
                .extracting(ActionDesk.Received::idempotencyKey)
                .containsExactly(ActionDesk.TURN + "-1", ActionDesk.TURN + "-1");
    }

    @Test
    void hasChangedSomethingWhenAServerDiesBetweenTheRecordAndTheCall() throws Exception {
        ActionClient dying = request -> {
            throw new OutOfMemoryError("the process is gone");
        };
        assertThatThrownBy(() -> desk.actions(dying).perform(desk.turn(1), 1, "cancel_order", ORDER))
                .isInstanceOf(OutOfMemoryError.class);
        desk.ask(2);

        assertThat(desk.actions().hasChanged(desk.connection, ActionDesk.TURN)).isTrue();
        assertThat(desk.actions()
                        .perform(desk.turn(2), 1, "cancel_order", ORDER)
                        .done())
                .isFalse();
        assertThat(desk.received).isEmpty();
        assertThat(desk.database.count("action_call where state = 'started'")).isEqualTo(1);
        assertThat(desk.told()).containsExactly("started POST cancel_order 127.0.0.1");
    }

    @Test
    void sendsNothingForAnAttemptThatWasGivenUp() {
        desk.ask(2);

        assertThat(desk.actions()
                        .perform(desk.turn(1), 1, "cancel_order", ORDER)
                        .done())
                .isFalse();
        assertThat(desk.received).isEmpty();
    }

    @Test
    void tellsTheEngineThatTheShopRefused() throws Exception {
        desk.shopAnswers(409);

        assertThat(desk.actions().perform(desk.turn(1), 1, "cancel_order", ORDER))
                .isEqualTo(new Outcome(false, "HTTP 409\n{\"state\":\"on its way\"}"));
        assertThat(desk.database.count("action_call where state = 'failed' and status = 409"))
                .isEqualTo(1);
    }

    @Test
    void doesNotPretendToKnowWhatBecameOfACall() throws Exception {
        ActionClient silent = request -> new ActionClient.Answer.NoAnswer("no answer came in time");

        var outcome = desk.actions(silent).perform(desk.turn(1), 1, "cancel_order", ORDER);

        assertThat(outcome.done()).isFalse();
        assertThat(outcome.text()).startsWith("It is not known whether this was carried out: no answer came in time");
        assertThat(desk.database.count("action_call where state = 'unknown'")).isEqualTo(1);
    }

    @Test
    void keepsValuesAndBodiesOutOfItsRecords() throws Exception {
        desk.actions().perform(desk.turn(1), 1, "cancel_order", "{\"order_number\":\"CONFIDENTIAL\"}");

        assertThat(desk.database.dump("timeline") + desk.database.dump("action_call"))
                .doesNotContain("CONFIDENTIAL", "on its way", "key-of-the-shop");
    }
}
