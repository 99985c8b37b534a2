package io.baton.adapter.ai.openai;

import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.Turn;

/** A transcript as data, for questions about it. */
final class TranscriptData {

    private TranscriptData() {}

    static String of(Turn turn, OpenAiSettings settings) {
        var data = Data.fenced();
        if (turn.previousSummary() != null) {
            data.put("previousSummary", settings.outgoing(turn.previousSummary()));
        }
        var transcript = data.putArray("transcript");
        for (Utterance line : Lines.latest(turn.transcript())) {
            transcript.addObject().put("by", by(line.author())).put("text", Lines.text(line, settings));
        }
        return data.toString();
    }

    private static String by(Author author) {
        return switch (author) {
            case CUSTOMER -> "customer";
            case AI_WORKER -> "AI agent";
            case AGENT -> "human agent";
            case OTHER, UNKNOWN -> "other";
        };
    }
}
