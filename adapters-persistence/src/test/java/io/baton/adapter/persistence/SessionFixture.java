package io.baton.adapter.persistence;

import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Channel;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.session.AiReservation;
import io.baton.domain.session.Customer;
import io.baton.domain.session.Handoff;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import io.baton.domain.session.SessionState;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.MessageSid;
import io.baton.domain.taskrouter.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions as stored, told apart by a digit. */
final class SessionFixture {
    private final int digit;
    private SessionState state = SessionState.NEW;
    private int epoch = 1;
    private Instant openedAt = StoredFixture.NOW;
    private @Nullable Instant closedAt;
    private Customer customer = new Customer(Channel.SMS, "+491511234567", null);
    private final List<Utterance> transcript = new ArrayList<>();
    private @Nullable Handoff handoff;
    private @Nullable AiReservation ai;
    private List<Task> tasks = List.of();

    private SessionFixture(int digit) {
        this.digit = digit;
    }

    static SessionFixture aSession(int digit) {
        return new SessionFixture(digit);
    }

    SessionFixture in(SessionState next) {
        state = next;
        return this;
    }

    SessionFixture ownedSince(int ownerEpoch) {
        epoch = ownerEpoch;
        return this;
    }

    SessionFixture openedAt(Instant at) {
        openedAt = at;
        return this;
    }

    SessionFixture closedAt(Instant at) {
        closedAt = at;
        return in(SessionState.CLOSED);
    }

    SessionFixture of(Channel channel, String address) {
        customer = new Customer(channel, address, null);
        return this;
    }

    SessionFixture saying(String text) {
        int index = transcript.size();
        transcript.add(new Utterance(
                Samples.sid(MessageSid.class, index + 1),
                index,
                Author.CUSTOMER,
                "customer",
                text,
                List.of(),
                openedAt));
        return this;
    }

    SessionFixture handedOffBecause(HandoffReason reason) {
        handoff = Samples.FULL.with(Handoff.class, Map.of("reasons", List.of(reason, HandoffReason.MANUAL)));
        return this;
    }

    SessionFixture with(AiReservation reservation, Task... ofConversation) {
        ai = reservation;
        tasks = List.of(ofConversation);
        return this;
    }

    SessionId id() {
        return new SessionId(UUID.nameUUIDFromBytes(new byte[] {(byte) digit, 1}));
    }

    Session build() {
        return Samples.BARE.with(Session.class, components());
    }

    /** The fullest session there can be, with the fixture's id and in its connection. */
    Session everything() {
        return Samples.FULL.with(
                Session.class,
                Map.of("id", id(), "connection", StoredFixture.aConnection(1).id()));
    }

    private Map<String, @Nullable Object> components() {
        Map<String, @Nullable Object> components = new HashMap<>();
        components.put("id", id());
        components.put("connection", StoredFixture.aConnection(1).id());
        components.put("conversation", Samples.sid(ConversationSid.class, digit));
        components.put("state", state);
        components.put("ownerEpoch", epoch);
        components.put("customer", customer);
        components.put("transcript", transcript);
        components.put("tasks", tasks);
        components.put("ai", ai);
        components.put("handoff", handoff);
        components.put("openedAt", openedAt);
        components.put("closedAt", closedAt);
        return components;
    }
}
