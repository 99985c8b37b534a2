package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.StoredFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.out.lane.SessionStore.Filter;
import io.baton.application.port.out.lane.SessionStore.Page;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.session.AiReservation;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import io.baton.domain.session.SessionState;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.InteractionChannelSid;
import io.baton.domain.sid.InteractionSid;
import io.baton.domain.sid.MessageSid;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.Sid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.Task;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class SessionSearchTest {
    private static final SessionId SMS = SessionFixture.aSession(1).id();
    private static final SessionId WHATSAPP = SessionFixture.aSession(2).id();
    private static final SessionId WEB = SessionFixture.aSession(3).id();

    private final ConnectionId connection = StoredFixture.aConnection(1).id();
    private final TestPersistence server = TestPersistence.start();

    @BeforeAll
    void threeSessionsAreStored() {
        server.connections().add(StoredFixture.aConnection(1));
        store(
                1,
                SessionFixture.aSession(1)
                        .in(SessionState.WITH_AI)
                        .with(new AiReservation(reservation(), NOW, true, NOW), task(1), task(2))
                        .saying("Where is my parcel?"));
        store(
                2,
                SessionFixture.aSession(2)
                        .in(SessionState.WAITING_FOR_HUMAN)
                        .of(Channel.WHATSAPP, "whatsapp:+15550002")
                        .openedAt(NOW.plusSeconds(60))
                        .handedOffBecause(HandoffReason.FRUSTRATION)
                        .saying("100% wrong, back\\slash_and more"));
        store(
                3,
                SessionFixture.aSession(3)
                        .in(SessionState.CLOSED)
                        .of(Channel.WEB, "visitor-3")
                        .openedAt(NOW.plusSeconds(120))
                        .saying("Grüße"));
    }

    private void store(int digit, SessionFixture session) {
        server.sessions().add(server.lanes().wake(connection, "CH" + digit), session.build(), NOW);
    }

    private static Reservation reservation() {
        return Samples.FULL.with(
                Reservation.class,
                Map.of("sid", Samples.sid(ReservationSid.class, 1), "task", Samples.sid(TaskSid.class, 1)));
    }

    private static Task task(int digit) {
        TaskAttributes attributes = TaskAttributes.empty()
                .with(
                        "flexInteractionSid",
                        AttributeValue.of(
                                Samples.sid(InteractionSid.class, digit).value()))
                .with(
                        "flexInteractionChannelSid",
                        AttributeValue.of(
                                Samples.sid(InteractionChannelSid.class, digit).value()));
        return Samples.BARE.with(
                Task.class, Map.of("sid", Samples.sid(TaskSid.class, digit), "attributes", attributes));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void listsTheNewestFirst() {
        assertThat(found(all())).containsExactly(WEB, WHATSAPP, SMS);
    }

    @Test
    void findsASessionByAnySidItHas() {
        List<Sid> sids = List.of(
                Samples.sid(ConversationSid.class, 1),
                Samples.sid(TaskSid.class, 1),
                Samples.sid(TaskSid.class, 2),
                Samples.sid(ReservationSid.class, 1),
                Samples.sid(InteractionSid.class, 2),
                Samples.sid(InteractionChannelSid.class, 1));

        assertThat(sids).allSatisfy(sid -> assertThat(found(query(sid.value()))).containsExactly(SMS));
        assertThat(found(query(Samples.sid(MessageSid.class, 1).value()))).containsExactly(WEB, WHATSAPP, SMS);
        assertThat(found(query(Samples.sid(TaskSid.class, 9).value()))).isEmpty();
    }

    @Test
    void findsASessionByItsId() {
        assertThat(found(query(WHATSAPP.toString()))).containsExactly(WHATSAPP);
    }

    @Test
    void findsASessionByAddressOrWords() {
        assertThat(found(query("+15550002"))).containsExactly(WHATSAPP);
        assertThat(found(query(" visitor-3 "))).containsExactly(WEB);
        assertThat(found(query("PARCEL"))).containsExactly(SMS);
        assertThat(found(query("grüße"))).containsExactly(WEB);
        assertThat(found(query("transcript"))).isEmpty();
    }

    @Test
    void takesWildcardsAsTheyStand() {
        assertThat(found(query("100% wrong"))).containsExactly(WHATSAPP);
        assertThat(found(query("back\\slash_and"))).containsExactly(WHATSAPP);
        assertThat(found(query("Where%parcel"))).isEmpty();
        assertThat(found(query("m_ parcel"))).isEmpty();
        assertThat(found(query("  "))).hasSize(3);
    }

    @Test
    void filtersByStateChannelAndReason() {
        assertThat(found(filter(null, null, SessionState.WITH_AI, null, null, null, null)))
                .containsExactly(SMS);
        assertThat(found(filter(null, null, null, "web", null, null, null))).containsExactly(WEB);
        assertThat(found(filter(null, null, null, null, "frustration", null, null)))
                .containsExactly(WHATSAPP);
        assertThat(found(filter(null, null, null, null, "manual", null, null))).isEmpty();
        assertThat(found(filter(connection, "parcel", SessionState.WITH_AI, "sms", null, NOW, null)))
                .containsExactly(SMS);
        assertThat(found(filter(StoredFixture.aConnection(2).id(), null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void filtersByTheTimeOfOpeningEndExcluded() {
        assertThat(found(filter(null, null, null, null, null, NOW, NOW.plusSeconds(60))))
                .containsExactly(SMS);
        assertThat(found(filter(null, null, null, null, null, NOW.plusSeconds(60), null)))
                .containsExactly(WEB, WHATSAPP);
    }

    @Test
    void pagesThroughAllSessionsOnce() {
        List<SessionId> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<Session> page =
                    server.sessions().list(new Filter(null, null, null, null, null, null, null, cursor, 1));
            page.items().forEach(session -> seen.add(session.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactly(WEB, WHATSAPP, SMS);
    }

    @Test
    void refusesACursorThatWasNotGivenOut() {
        for (String cursor : List.of("", "???", "bm8gY3Vyc29y", "MjAyNi0wMy0wMlQxMDowMDowMFogeA")) {
            assertThatThrownBy(() ->
                            server.sessions().list(new Filter(null, null, null, null, null, null, null, cursor, 10)))
                    .as(cursor)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<SessionId> found(Filter filter) {
        return server.sessions().list(filter).items().stream().map(Session::id).toList();
    }

    private static Filter all() {
        return query(null);
    }

    private static Filter query(@Nullable String query) {
        return filter(null, query, null, null, null, null, null);
    }

    private static Filter filter(
            @Nullable ConnectionId of,
            @Nullable String query,
            @Nullable SessionState state,
            @Nullable String channel,
            @Nullable String reason,
            @Nullable Instant from,
            @Nullable Instant to) {
        return new Filter(of, query, state, channel, reason, from, to, null, 10);
    }
}
