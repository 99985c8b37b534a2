package io.baton.adapter.rest;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Channel;
import io.baton.domain.conversation.Media;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.handoff.Tally;
import io.baton.domain.session.AiReservation;
import io.baton.domain.session.Customer;
import io.baton.domain.session.Handoff;
import io.baton.domain.session.Previous;
import io.baton.domain.session.Resolution;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import io.baton.domain.session.SessionState;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.MessageSid;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.Task;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sessions at both ends of their life: one of which nothing is known yet, and one with everything. */
public final class SessionFixture {

    public static final String HEX = ConnectionFixture.HEX;
    public static final Instant OPENED = Instant.parse("2026-03-01T10:00:00Z");
    public static final ConnectionId CONNECTION = new ConnectionId(new UUID(2, 1));
    public static final SessionId PREVIOUS = new SessionId(new UUID(1, 99));

    private SessionFixture() {}

    /** A session that has just begun. */
    public static Session fresh(SessionId id) {
        var customer = new Customer(Channel.UNKNOWN, null, null);
        return session(id, SessionState.NEW, customer, List.of(), List.of(), null, null, null, null, null, null);
    }

    /** A session that was handed off and is over. */
    public static Session complete(SessionId id) {
        return session(
                id,
                SessionState.CLOSED,
                new Customer(Channel.WHATSAPP, "whatsapp:+4915112345678", "Änne"),
                List.of(
                        line(0, Author.CUSTOMER),
                        line(1, Author.AI_WORKER),
                        line(2, Author.AGENT),
                        line(3, Author.OTHER),
                        line(4, Author.UNKNOWN)),
                List.of(task()),
                new AiReservation(reservation(), OPENED, true, OPENED),
                handoff(),
                new TaskSid("WT" + HEX.replace('0', 'f')),
                OPENED.plusSeconds(60),
                Resolution.CONVERSATION_CLOSED,
                new Previous(PREVIOUS, null, -1, null));
    }

    /** The handoff of {@link #complete}. */
    public static Handoff handoff() {
        return new Handoff(
                OPENED.plusSeconds(30),
                "asks_for_human",
                "I want to talk to a human",
                List.of(HandoffReason.USER_REQUESTED_HUMAN, HandoffReason.FRUSTRATION),
                "Customer asked for a human",
                EffectKey.derivedFrom("brief"),
                new HandoffBrief("Wants to know where the parcel is.", Sentiment.NEGATIVE, "de"),
                null,
                Handoff.Step.RELEASED,
                OPENED.plusSeconds(330),
                false);
    }

    private static Utterance line(int index, Author author) {
        var media = index == 0 ? List.of(new Media("shoe.jpg", "image/jpeg", 12_345)) : List.<Media>of();
        var sid = new MessageSid("IM%032x".formatted(index));
        return new Utterance(
                sid, index, author, "identity " + index, "text " + index, media, OPENED.plusSeconds(index));
    }

    private static Reservation reservation() {
        return new Reservation(
                new ReservationSid("WR" + HEX),
                new TaskSid("WT" + HEX),
                new WorkerSid("WK" + HEX),
                ReservationStatus.ACCEPTED);
    }

    private static Task task() {
        var attributes = TaskAttributes.empty().with("orderNumber", AttributeValue.of("4711"));
        return new Task(
                new TaskSid("WT" + HEX), AssignmentStatus.COMPLETED, 3, attributes, null, null, "chat", 0, null);
    }

    private static Session session(
            SessionId id,
            SessionState state,
            Customer customer,
            List<Utterance> transcript,
            List<Task> tasks,
            AiReservation ai,
            Handoff handoff,
            TaskSid humanTask,
            Instant closedAt,
            Resolution resolution,
            Previous previous) {
        return new Session(
                id,
                CONNECTION,
                new ConversationSid("CH" + HEX),
                state,
                0,
                customer,
                transcript,
                transcript.size() - 1,
                -1,
                Map.of(),
                tasks,
                ai,
                0,
                0,
                null,
                0,
                Tally.zero(),
                Map.of(),
                "de",
                handoff,
                null,
                humanTask,
                0,
                null,
                0,
                null,
                null,
                false,
                false,
                false,
                OPENED,
                OPENED.plusSeconds(4),
                null,
                closedAt,
                resolution,
                previous);
    }
}
