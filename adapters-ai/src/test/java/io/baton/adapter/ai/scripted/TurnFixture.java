package io.baton.adapter.ai.scripted;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Channel;
import io.baton.domain.conversation.Media;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.KnowledgePassage;
import io.baton.domain.engine.Turn;
import io.baton.domain.sid.MessageSid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A turn with something of everything. */
public final class TurnFixture {

    public static final KnowledgePassage RETURNS =
            new KnowledgePassage("Returns", "https://shop.example/returns", "Send it back within 30 days.", 0.8);

    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

    private TurnFixture() {}

    /** The customer asks, the AI answered before, an article is at hand. */
    public static Turn asking(String question) {
        return asking(question, RETURNS);
    }

    /** The same with another article. */
    public static Turn asking(String question, KnowledgePassage article) {
        return new Turn(
                new ConnectionId(new UUID(1, 1)),
                "turn-1",
                1,
                "session-1",
                AT,
                Channel.WHATSAPP,
                "de",
                "Be brief. Never promise a date.",
                List.of(
                        line(0, Author.CUSTOMER, "Hallo", List.of()),
                        line(1, Author.AI_WORKER, "Guten Tag, was kann ich tun?", List.of()),
                        line(2, Author.CUSTOMER, question, List.of(new Media("a.jpg", "image/jpeg", 1000)))),
                2,
                Map.of("tier", "gold", "internalNote", "pays late"),
                List.of("orderNumber", "name"),
                List.of(article),
                "Asked for a refund last week.");
    }

    private static Utterance line(int index, Author author, String text, List<Media> media) {
        return new Utterance(
                new MessageSid("IM%032x".formatted(index)),
                index,
                author,
                "someone",
                text,
                media,
                AT.minusSeconds(60 - index));
    }
}
