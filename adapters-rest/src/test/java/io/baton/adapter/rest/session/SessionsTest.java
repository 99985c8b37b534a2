package io.baton.adapter.rest.session;

import static io.baton.adapter.rest.SessionFixture.HEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.RestServer;
import io.baton.adapter.rest.SessionFixture;
import io.baton.application.port.in.session.HandOffSessionUseCase;
import io.baton.application.port.out.lane.SessionStore.Entry;
import io.baton.domain.session.SessionId;
import io.baton.domain.session.TimelineEntry;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    private static final String PATH = "/api/v1/sessions";
    private static final SessionId ID = new SessionId(new UUID(1, 1));

    private final RestServer server = new RestServer();

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void showsEverythingOfASession() {
        server.sessions.known.put(ID, SessionFixture.complete(ID));

        var shown = server.get(PATH + "/" + ID).json();

        assertThat(shown.getJsonArray("transcript")).hasSize(5);
        assertThat(withoutTranscript(shown))
                .isEqualTo(json(
                        """
                {"id": "%s", "state": "closed", "channel": "whatsapp", "connectionId": "%s", "conversationSid": "CH%3$s",
                 "taskSid": "WT%3$s", "reservationSid": "WR%3$s", "humanTaskSid": "WTf123456789abcdeff123456789abcdef",
                 "customerAddress": "whatsapp:+4915112345678", "customerName": "Änne", "language": "de",
                 "openedAt": "2026-03-01T10:00:00Z", "lastMessageAt": "2026-03-01T10:00:04Z", "closedAt": "2026-03-01T10:01:00Z",
                 "resolution": "conversation_closed", "previousSessionId": "%4$s",
                 "customData": {"flex_orderNumber": "4711", "flex_conversation_sid": "CH%3$s", "flex_task_sid": "WT%3$s",
                   "flex_reservation_sid": "WR%3$s"},
                 "handoff": {"reason": "Customer asked for a human", "reasonCodes": ["user_requested_human", "frustration"],
                   "rule": "asks_for_human", "words": "I want to talk to a human", "summary": "Wants to know where the parcel is.",
                   "sentiment": "negative", "language": "de", "timestamp": "2026-03-01T10:00:30Z"}}
                """
                                .formatted(ID, SessionFixture.CONNECTION, HEX, SessionFixture.PREVIOUS)));
    }

    @Test
    void showsWhoSaidWhatWhenAndWithWhat() {
        server.sessions.known.put(ID, SessionFixture.complete(ID));

        var transcript = server.get(PATH + "/" + ID).json().getJsonArray("transcript");

        assertThat(transcript.getJsonObject(0))
                .isEqualTo(
                        json(
                                """
                {"index": 0, "messageSid": "IM00000000000000000000000000000000", "author": "customer", "identity": "identity 0",
                 "text": "text 0", "at": "2026-03-01T10:00:00Z",
                 "media": [{"fileName": "shoe.jpg", "contentType": "image/jpeg", "size": 12345}]}
                """));
        assertThat(transcript.getValuesAs(JsonObject.class))
                .extracting(line -> line.getString("author"))
                .containsExactly("customer", "ai", "agent", "other", "unknown");
    }

    @Test
    void leavesOutWhatIsNotKnownYet() {
        server.sessions.known.put(ID, SessionFixture.fresh(ID));

        var shown = server.get(PATH + "/" + ID).json();

        assertThat(shown)
                .containsOnlyKeys(
                        "id",
                        "state",
                        "channel",
                        "connectionId",
                        "conversationSid",
                        "language",
                        "openedAt",
                        "lastMessageAt",
                        "customData",
                        "transcript");
        assertThat(shown.getString("state")).isEqualTo("new");
        assertThat(shown.getString("channel")).isEqualTo("unknown");
    }

    @Test
    void listsPageByPage() {
        for (int digit = 1; digit <= 3; digit++) {
            var id = new SessionId(new UUID(1, digit));
            server.sessions.known.put(id, digit == 1 ? SessionFixture.complete(id) : SessionFixture.fresh(id));
        }

        var first = server.get(PATH + "?limit=2").json();
        var all = server.get(PATH + "?cursor=more").json();

        assertThat(first.getJsonArray("items")).hasSize(2);
        assertThat(first.getString("next")).isEqualTo("more");
        assertThat(all).containsOnlyKeys("items");
        assertThat(first.getJsonArray("items").getJsonObject(0))
                .containsOnlyKeys(
                        "id",
                        "state",
                        "channel",
                        "connectionId",
                        "conversationSid",
                        "taskSid",
                        "reservationSid",
                        "humanTaskSid",
                        "customerAddress",
                        "openedAt",
                        "lastMessageAt",
                        "closedAt",
                        "handoff");
    }

    @Test
    void showsTheTimelineInItsOrder() {
        server.sessions.timelines.put(
                ID,
                List.of(
                        entry(7, TimelineEntry.of(TimelineEntry.Kind.EVENT, "type", "onMessageAdded")),
                        entry(8, TimelineEntry.of(TimelineEntry.Kind.DECISION, "rule", "asks_for_human"))));

        var first = server.get(PATH + "/" + ID + "/timeline?limit=1").json();
        var all = server.get(PATH + "/" + ID + "/timeline").json();

        assertThat(first.getString("next")).isEqualTo("more");
        assertThat(all)
                .isEqualTo(
                        json(
                                """
                {"items": [{"id": 7, "at": "2026-03-01T10:00:00Z", "kind": "event", "data": {"type": "onMessageAdded"}},
                           {"id": 8, "at": "2026-03-01T10:00:00Z", "kind": "decision", "data": {"rule": "asks_for_human"}}]}
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5f0c3c7e-0000-4000-8000-000000000000", "not-a-uuid", "%20"})
    void knowsNothingUnderAnotherId(String id) {
        server.sessions.answer = HandOffSessionUseCase.Answer.UNKNOWN_SESSION;

        server.get(PATH + "/" + id).isProblem(404, "not-found");
        server.get(PATH + "/" + id + "/timeline").isProblem(404, "not-found");
        server.send("POST", PATH + "/" + id + "/handoff", "{}").isProblem(404, "not-found");
    }

    private static Entry entry(long id, TimelineEntry entry) {
        return new Entry(id, SessionFixture.OPENED, entry);
    }

    private static JsonObject withoutTranscript(JsonObject session) {
        return Json.createObjectBuilder(session).remove("transcript").build();
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
