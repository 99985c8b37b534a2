package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.StoredFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.in.customer.CustomerDataUseCase.Customer;
import io.baton.application.port.in.customer.CustomerDataUseCase.Erasure;
import io.baton.application.port.out.audit.AuditLog.Change;
import io.baton.application.port.out.customer.CustomerStore.Held;
import io.baton.application.port.out.customer.CustomerStore.RawEvent;
import io.baton.application.port.out.lane.Inbox.State;
import io.baton.application.port.out.lane.LaneId;
import io.baton.application.service.customer.CustomerDataService;
import io.baton.application.service.lane.Arrivals;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Channel;
import io.baton.domain.conversation.CustomerAddress;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionState;
import io.baton.domain.session.TimelineEntry;
import io.baton.domain.sid.ConversationSid;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerDataTest {
    private static final String ANNA = "+491511234567";
    private static final String BEN = "+491511234568";
    private static final String WORDS = "my secret words";

    private final TestPersistence database = TestPersistence.start();
    private final List<Change> audit = new ArrayList<>();
    private final CustomerDataService customers = new CustomerDataService(
            database.keptData().customers(), database.connections(), database.unitOfWork(), audit::add);
    private final ConnectionId connection = StoredFixture.aConnection(1).id();
    private final ConnectionId other = StoredFixture.aConnection(2).id();
    private int events;

    @BeforeEach
    void connectionsAreThere() {
        database.connections().add(StoredFixture.aConnection(1));
        database.connections().add(StoredFixture.aConnection(2));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void exportsEverythingOfOneCustomer() {
        closedConversation(1, ANNA);
        closedConversation(2, BEN);

        List<Held> held = export(ANNA);

        assertThat(held).singleElement().satisfies(conversation -> {
            assertThat(conversation.where().subject())
                    .isEqualTo(Samples.sid(ConversationSid.class, 1).value());
            assertThat(conversation.sessions()).singleElement().satisfies(kept -> {
                assertThat(kept.session().transcript().get(0).text()).isEqualTo(WORDS);
                assertThat(kept.timeline()).hasSize(1);
            });
            assertThat(conversation.events())
                    .extracting(RawEvent::body)
                    .containsExactly(messageOf(ANNA), "{\"answer\": \"of the engine\"}");
        });
    }

    @Test
    void findsANumberOnAllChannelsAndNoOther() {
        closedConversation(1, ANNA);
        closedConversation(2, "whatsapp:" + ANNA);
        closedConversation(3, ANNA + "0");
        closedConversation(4, "anna");

        assertThat(export(ANNA)).hasSize(2);
        assertThat(export("whatsapp:" + ANNA)).hasSize(2);
        assertThat(export("anna")).hasSize(1);
        assertThat(export("ann_")).isEmpty();
    }

    @Test
    void findsEventsOfWhichNoSessionCame() {
        LaneId hers = database.lanes().wake(connection, "WT1");
        handled(hers, attributesOf(ANNA));
        handled(hers, attributesOf(BEN));
        LaneId his = closedConversation(2, BEN);
        handled(his, "EventType=onMessageAdded&Body=" + encoded(ANNA) + "&Author=" + encoded(BEN));

        assertThat(export(ANNA)).singleElement().satisfies(held -> assertThat(held.events())
                .extracting(RawEvent::body)
                .containsExactly(attributesOf(ANNA)));
    }

    @Test
    void exportsByPages() {
        closedConversation(1, ANNA);
        closedConversation(2, ANNA);
        closedConversation(3, ANNA);
        var anna = new Customer(new CustomerAddress(ANNA), connection);

        var first = customers.export(anna, null, 2).orElseThrow();
        var second = customers.export(anna, first.next(), 2).orElseThrow();

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void erasesEverythingAndLeavesTheOthers() throws Exception {
        closedConversation(1, ANNA);
        closedConversation(2, BEN);
        String before = all();

        var erasure = erase(ANNA);

        assertThat(before).contains(ANNA);
        assertThat(all()).doesNotContain(ANNA).doesNotContain(encoded(ANNA)).contains(BEN);
        assertThat(database.count("session")).isEqualTo(1);
        assertThat(database.count("effect")).isEqualTo(1);
        assertThat(database.count("inbox where payload is not null")).isEqualTo(2);
        assertThat(erasure)
                .isEqualTo(new Erasure(
                        1, 1, 2, List.of(Samples.sid(ConversationSid.class, 1).value()), List.of()));
        assertThat(export(ANNA)).isEmpty();
    }

    @Test
    void leavesTheKeysByWhichARepeatedWebhookIsKnown() {
        closedConversation(1, ANNA);

        erase(ANNA);

        var arrivals = new Arrivals(database.unitOfWork(), database.lanes(), database.inbox(), () -> {});
        assertThat(arrivals.arrive(List.of(new Arrivals.Arriving(
                        connection,
                        Samples.sid(ConversationSid.class, 1).value(),
                        null,
                        "EV1",
                        "conversations",
                        "onMessageAdded",
                        NOW,
                        NOW,
                        messageOf(ANNA)))))
                .isZero();
    }

    @Test
    void erasesNothingWhileTheCustomerIsBeingServed() throws Exception {
        closedConversation(1, ANNA);
        conversation(
                connection,
                2,
                SessionFixture.aSession(2)
                        .of(Channel.SMS, ANNA)
                        .in(SessionState.WITH_HUMAN)
                        .build());
        String before = all();

        var erasure = erase(ANNA);

        assertThat(erasure.isRefused()).isTrue();
        assertThat(erasure.inUse())
                .containsExactly(Samples.sid(ConversationSid.class, 2).value());
        assertThat(all()).isEqualTo(before);
        assertThat(audit).isEmpty();
    }

    @Test
    void leavesOtherConnectionsAlone() {
        closedConversation(1, ANNA);

        assertThat(customers
                        .export(new Customer(new CustomerAddress(ANNA), other), null, 10)
                        .orElseThrow()
                        .items())
                .isEmpty();
        assertThat(customers
                        .erase(new Customer(new CustomerAddress(ANNA), other))
                        .orElseThrow()
                        .conversations())
                .isZero();
        assertThat(customers.erase(new Customer(new CustomerAddress(ANNA), new ConnectionId(new UUID(9, 9)))))
                .isEmpty();
        assertThat(export(ANNA)).hasSize(1);
    }

    @Test
    void tellsTheAuditLogWithoutTheAddress() {
        closedConversation(1, ANNA);

        customers.export(new Customer(new CustomerAddress(ANNA), null), null, 10);
        erase(ANNA);

        assertThat(audit).extracting(Change::what).containsExactly("customer.exported", "customer.erased");
        assertThat(audit)
                .allSatisfy(change ->
                        assertThat(change.after()).isEqualTo(Map.of("customer", "…4567", "conversations", "1")))
                .allSatisfy(change -> assertThat(change.organisation()).isEqualTo("acme"));
    }

    private List<Held> export(String address) {
        return customers
                .export(new Customer(new CustomerAddress(address), null), null, 100)
                .orElseThrow()
                .items();
    }

    private Erasure erase(String address) {
        return customers.erase(new Customer(new CustomerAddress(address), null)).orElseThrow();
    }

    private LaneId closedConversation(int digit, String address) {
        var session = SessionFixture.aSession(digit)
                .of(Channel.SMS, address)
                .saying(WORDS)
                .closedAt(NOW)
                .build();
        LaneId lane = conversation(connection, digit, session);
        handled(lane, messageOf(address));
        handled(lane, "{\"answer\": \"of the engine\"}");
        return lane;
    }

    private LaneId conversation(ConnectionId where, int digit, Session session) {
        LaneId lane = database.lanes()
                .wake(where, Samples.sid(ConversationSid.class, digit).value());
        database.unitOfWork().run(() -> {
            database.sessions().add(lane, session, NOW);
            database.sessions()
                    .append(
                            session.id(),
                            NOW,
                            List.of(new TimelineEntry(TimelineEntry.Kind.EVENT, Map.of("body", WORDS))));
            var key = EffectKey.derivedFrom("effect" + digit);
            database.effects().add(lane, session.id(), key, Samples.FULL.of(SendMessage.class), null, NOW);
            database.effects().withdraw(key, "over");
        });
        return lane;
    }

    private void handled(LaneId lane, String payload) {
        database.inbox().add(StoredFixture.anArrival(connection, lane, "EV" + ++events, NOW, payload));
        database.inbox().waiting(lane, 10).forEach(row -> database.inbox().mark(row.seq(), State.HANDLED));
    }

    private static String messageOf(String address) {
        return "EventType=onMessageAdded&Author=" + encoded(address) + "&Body=" + encoded(WORDS);
    }

    private static String attributesOf(String address) {
        return "EventType=task.created&TaskAttributes="
                + encoded("{\"customerAddress\":\"" + address + "\",\"channelType\":\"sms\"}") + "&TaskAge=1";
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }

    private String all() throws Exception {
        return database.dump("session") + database.dump("inbox") + database.dump("effect") + database.dump("timeline");
    }
}
