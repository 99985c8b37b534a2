package io.baton.adapter.ai.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.KnowledgePassage;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.AgentsLanguage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A turn as the agent reads it (architecture.md, {@code http} engine). */
final class AgentRequest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the agent is asked for. */
    enum Purpose {
        ANSWER("answer"),
        BRIEF("brief");

        private final String wire;

        Purpose(String wire) {
            this.wire = wire;
        }
    }

    private AgentRequest() {}

    static String of(Turn turn, Purpose purpose, @Nullable AgentsLanguage agents, Instant sentAt) {
        var request = JSON.createObjectNode()
                .put("turnId", turn.turnId())
                .put("attempt", turn.attempt())
                .put("purpose", purpose.wire)
                .put("sentAt", sentAt.toString())
                .put("sessionId", turn.sessionId())
                .put("channel", turn.channel().wire())
                .put("language", turn.language())
                .put("instructions", turn.instructions());
        if (agents != null) {
            request.put("agentsLanguage", agents.tag());
        }
        var transcript = request.putArray("transcript");
        turn.transcript().forEach(line -> add(transcript, line, turn.answerFrom()));
        var customData = request.putObject("customData");
        turn.customData().forEach(customData::put);
        var missing = request.putArray("missing");
        turn.missing().forEach(missing::add);
        if (turn.previousSummary() != null) {
            request.put("previousSummary", turn.previousSummary());
        }
        var knowledge = request.putArray("knowledge");
        turn.knowledge().forEach(passage -> add(knowledge, passage));
        return request.toString();
    }

    private static void add(ArrayNode transcript, Utterance line, int answerFrom) {
        ObjectNode entry = transcript
                .addObject()
                .put("index", line.index())
                .put("author", author(line.author()))
                .put("text", line.text())
                .put("at", line.at().toString());
        if (line.author() == Author.CUSTOMER && line.index() >= answerFrom) {
            entry.put("unanswered", true);
        }
        if (!line.media().isEmpty()) {
            var attachments = entry.putArray("attachments");
            line.media().forEach(media -> attachments
                    .addObject()
                    .put("fileName", media.fileName())
                    .put("contentType", media.contentType())
                    .put("size", media.size()));
        }
    }

    private static String author(Author author) {
        return switch (author) {
            case CUSTOMER -> "customer";
            case AI_WORKER -> "ai";
            case AGENT -> "agent";
            case OTHER, UNKNOWN -> "other";
        };
    }

    private static void add(ArrayNode knowledge, KnowledgePassage passage) {
        var entry = knowledge.addObject().put("title", passage.title());
        if (passage.link() != null) {
            entry.put("link", passage.link());
        }
        entry.put("text", passage.text()).put("confidence", passage.confidence());
    }
}
