package io.baton.adapter.rest.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.RestServer;
import io.baton.adapter.rest.SessionFixture;
import io.baton.application.port.in.customer.CustomerDataUseCase.Customer;
import io.baton.application.port.in.customer.CustomerDataUseCase.Erasure;
import io.baton.application.port.out.customer.CustomerStore.Found;
import io.baton.application.port.out.customer.CustomerStore.Held;
import io.baton.application.port.out.customer.CustomerStore.HeldSession;
import io.baton.application.port.out.customer.CustomerStore.RawEvent;
import io.baton.application.port.out.lane.LaneId;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.CustomerAddress;
import io.baton.domain.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomersTest {

    private static final String EXPORT = "/api/v1/customers/export";
    private static final String ERASE = "/api/v1/customers/erase";
    private static final String ANNA = "{\"address\": \"+491511234567\"}";
    private static final String CONVERSATION = "CH" + "a".repeat(32);
    private static final String TASK = "WT" + "b".repeat(32);

    private final RestServer server = new RestServer();

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void exportsByConversation() {
        server.customers.held.add(held());

        var answer = server.send("POST", EXPORT, ANNA);

        assertThat(answer.status()).isEqualTo(200);
        var conversation = answer.json().getJsonArray("items").getJsonObject(0);
        assertThat(conversation.getString("sid")).isEqualTo(CONVERSATION);
        assertThat(conversation
                        .getJsonArray("sessions")
                        .getJsonObject(0)
                        .getJsonObject("session")
                        .getJsonArray("transcript"))
                .isNotEmpty();
        assertThat(conversation.getJsonArray("events").getJsonObject(0).getString("body"))
                .isEqualTo("Body=Hello");
        assertThat(server.customers.asked).containsExactly(new Customer(new CustomerAddress("+491511234567"), null));
    }

    @Test
    void saysWhatIsErasedAndWhatStillStandsAtTwilio() {
        server.customers.erasure = new Erasure(2, 3, 4, List.of(CONVERSATION, TASK), List.of());

        var answer = server.send("POST", ERASE, ANNA).json();

        assertThat(answer.getJsonObject("erased").getInt("conversations")).isEqualTo(2);
        assertThat(answer.getJsonObject("erased").getInt("sessions")).isEqualTo(3);
        assertThat(answer.getJsonObject("erased").getInt("events")).isEqualTo(4);
        assertThat(answer.getJsonObject("standsAtTwilio").getJsonArray("conversationSids"))
                .hasToString("[\"" + CONVERSATION + "\"]");
        assertThat(answer.getJsonObject("standsAtTwilio").getJsonArray("taskSids"))
                .hasToString("[\"" + TASK + "\"]");
    }

    @Test
    void refusesToEraseWhoeverIsBeingServed() {
        server.customers.erasure = new Erasure(0, 0, 0, List.of(), List.of(CONVERSATION));

        var answer = server.send("POST", ERASE, ANNA);

        answer.isProblem(409, "customer-being-served");
        assertThat(answer.body()).contains(CONVERSATION);
    }

    @Test
    void knowsNoOtherConnection() {
        var elsewhere = "{\"address\": \"anna\", \"connection\": \"" + new UUID(1, 1) + "\"}";

        server.send("POST", EXPORT, elsewhere).isProblem(404, "not-found");
        server.send("POST", ERASE, elsewhere).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"address\": \" \"}",
                "{\"address\": 1}",
                "{\"address\": \"anna\", \"connection\": \"mine\"}",
                "{\"address\": \"anna\", \"conection\": null}"
            })
    void refusesWhatIsNotAsExpected(String body) {
        server.send("POST", EXPORT, body).isProblem(400, "invalid-request");
        server.send("POST", ERASE, body).isProblem(400, "invalid-request");

        assertThat(server.customers.asked).isEmpty();
    }

    @Test
    void refusesACursorThatWasNotGivenOut() {
        server.send("POST", EXPORT, "{\"address\": \"anna\", \"cursor\": \"x\"}")
                .isProblem(400, "invalid-request");
    }

    private static Held held() {
        var where = new Found(new LaneId(new UUID(1, 1)), new ConnectionId(new UUID(2, 2)), CONVERSATION, false);
        return new Held(
                where,
                List.of(new HeldSession(SessionFixture.complete(new SessionId(new UUID(3, 3))), List.of())),
                List.of(new RawEvent(Instant.EPOCH, "conversations", "onMessageAdded", "Body=Hello")));
    }
}
