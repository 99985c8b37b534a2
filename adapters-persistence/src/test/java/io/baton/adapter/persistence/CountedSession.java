package io.baton.adapter.persistence;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Channel;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.session.Customer;
import io.baton.domain.session.Handoff;
import io.baton.domain.session.Resolution;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import io.baton.domain.session.SessionState;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.MessageSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.Task;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session told by what happened in it; moments are seconds after it was opened. */
final class CountedSession {

    static final Instant BEGIN = StoredFixture.NOW;
    static final ConnectionId CONNECTION = StoredFixture.aConnection(1).id();

    private final int number;
    private ConnectionId connection = CONNECTION;
    private Instant openedAt = BEGIN;
    private Channel channel = Channel.WEB;
    private @Nullable String address;
    private String language = "en";
    private final List<Utterance> transcript = new ArrayList<>();
    private int answeredTo = -1;
    private @Nullable Instant resolvedAt;
    private @Nullable Handoff handoff;
    private @Nullable Instant humanSince;
    private @Nullable Instant closedAt;
    private @Nullable Resolution resolution;
    private int engineFailures;
    private List<Task> tasks = List.of();

    private CountedSession(int number) {
        this.number = number;
        this.address = "visitor-" + number;
    }

    static CountedSession aSession(int number) {
        return new CountedSession(number);
    }

    private Instant at(double second) {
        return openedAt.plusMillis(Math.round(second * 1000));
    }

    CountedSession of(ConnectionId other) {
        connection = other;
        return this;
    }

    CountedSession of(Channel by, String whose) {
        channel = by;
        address = whose;
        return this;
    }

    CountedSession in(String tag) {
        language = tag;
        return this;
    }

    /** To be said first: all other moments count from it. */
    CountedSession opened(Instant when) {
        openedAt = when;
        return this;
    }

    CountedSession customerWrites(double second) {
        return says(Author.CUSTOMER, second);
    }

    CountedSession aiWrites(double second) {
        answeredTo = transcript.size() - 1;
        return says(Author.AI_WORKER, second);
    }

    CountedSession agentWrites(double second) {
        answeredTo = transcript.size();
        return says(Author.AGENT, second);
    }

    private CountedSession says(Author author, double second) {
        int index = transcript.size();
        transcript.add(new Utterance(
                Samples.sid(MessageSid.class, index % 16), index, author, "somebody", "words", List.of(), at(second)));
        return this;
    }

    CountedSession resolved(double second) {
        resolvedAt = at(second);
        return this;
    }

    CountedSession handedOff(double second, String rule, HandoffReason reason) {
        return handedOff(second, rule, reason, null);
    }

    CountedSession handedOff(double second, String rule, HandoffReason reason, @Nullable Sentiment sentiment) {
        Map<String, @Nullable Object> components = new HashMap<>();
        components.put("decidedAt", at(second));
        components.put("rule", rule);
        components.put("reasons", List.of(reason, HandoffReason.NO_PROGRESS));
        components.put("brief", sentiment == null ? null : new HandoffBrief("brief", sentiment, language));
        handoff = Samples.BARE.with(Handoff.class, components);
        return this;
    }

    CountedSession human(double second) {
        humanSince = at(second);
        return this;
    }

    CountedSession closed(double second, Resolution how) {
        closedAt = at(second);
        resolution = how;
        return this;
    }

    CountedSession engineFailed(int times) {
        engineFailures = times;
        return this;
    }

    CountedSession asTrial() {
        var attributes = TaskAttributes.empty().with(TaskAttributes.TRIAL, AttributeValue.of(true));
        tasks = List.of(
                Samples.BARE.with(Task.class, Map.of("sid", Samples.sid(TaskSid.class, 1), "attributes", attributes)));
        return this;
    }

    SessionId id() {
        return new SessionId(new UUID(7, number));
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Saved for the first time, in a conversation of its own. */
    CountedSession addedTo(TestPersistence server) {
        server.sessions().add(server.lanes().wake(connection, "CH" + number), build(), openedAt);
        return this;
    }

    /** Saved again. */
    CountedSession savedIn(TestPersistence server) {
        server.sessions().save(build(), openedAt);
        return this;
    }

    Session build() {
        Map<String, @Nullable Object> components = new HashMap<>();
        components.put("id", id());
        components.put("connection", connection);
        components.put("conversation", new ConversationSid("CH%032x".formatted(number)));
        components.put("state", closedAt == null ? SessionState.WITH_AI : SessionState.CLOSED);
        components.put("customer", new Customer(channel, address, null));
        components.put("transcript", transcript);
        components.put("lastIndex", transcript.size() - 1);
        components.put("answeredTo", answeredTo);
        components.put("tasks", tasks);
        components.put("language", language);
        components.put("handoff", handoff);
        components.put("humanSince", humanSince);
        components.put("engineFailures", engineFailures);
        components.put("resolvedAt", resolvedAt);
        components.put("openedAt", openedAt);
        components.put("closedAt", closedAt);
        components.put("resolution", resolution);
        return Samples.BARE.with(Session.class, components);
    }
}
