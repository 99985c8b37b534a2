package io.baton.adapter.ai;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Channel;
import io.baton.domain.conversation.Media;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.Turn;
import io.baton.domain.sid.MessageSid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation line by line; the customer's lines after the AI's last one are the unanswered ones. */
public final class Talk {

    public static final ConnectionId CONNECTION = new ConnectionId(new UUID(1, 1));
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final List<Utterance> lines = new ArrayList<>();
    private int answerFrom;
    private @Nullable String previousSummary;

    public static Talk customer(String text) {
        return new Talk().then(Author.CUSTOMER, text);
    }

    public Talk says(String text) {
        return then(Author.CUSTOMER, text);
    }

    public Talk ai(String text) {
        then(Author.AI_WORKER, text);
        answerFrom = lines.size();
        return this;
    }

    public Talk sends(String fileName) {
        return add(Author.CUSTOMER, "", List.of(new Media(fileName, "image/jpeg", 1000)));
    }

    public Talk after(String summary) {
        previousSummary = summary;
        return this;
    }

    private Talk then(Author author, String text) {
        return add(author, text, List.of());
    }

    private Talk add(Author author, String text, List<Media> media) {
        int index = lines.size();
        var sid = new MessageSid("IM%032x".formatted(index));
        lines.add(new Utterance(sid, index, author, "someone", text, media, START.plusSeconds(index)));
        return this;
    }

    public Turn turn() {
        return new Turn(
                CONNECTION,
                "turn-1",
                1,
                "session-1",
                START,
                Channel.WEB,
                "und",
                "",
                lines,
                answerFrom,
                Map.of(),
                List.of(),
                List.of(),
                previousSummary);
    }

    /** The same turn with another first line to answer. */
    public static Turn answeredFrom(Turn turn, int answerFrom) {
        return new Turn(
                turn.connection(),
                turn.turnId(),
                turn.attempt(),
                turn.sessionId(),
                turn.at(),
                turn.channel(),
                turn.language(),
                turn.instructions(),
                turn.transcript(),
                answerFrom,
                turn.customData(),
                turn.missing(),
                turn.knowledge(),
                turn.previousSummary());
    }
}
