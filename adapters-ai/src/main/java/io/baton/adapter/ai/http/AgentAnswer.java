package io.baton.adapter.ai.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.adapter.ai.answer.AnswerJson;
import io.baton.adapter.ai.answer.OfferedReasons;
import io.baton.adapter.ai.answer.Wording;
import io.baton.adapter.ai.answer.WrittenBrief;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineAnswer.Failed;
import io.baton.domain.engine.EngineAnswer.HandOff;
import io.baton.domain.engine.EngineAnswer.Reply;
import io.baton.domain.engine.EngineAnswer.Resolve;
import io.baton.domain.engine.EngineAnswer.Source;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.masking.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the agent said, checked. Causes of failure name fields, never what stood in them. */
final class AgentAnswer {

    private static final double SURE_UNLESS_TOLD = 1;
    private static final int MOST_SOURCES = 10;

    private final AnswerJson json;
    private final Masking masking;

    /**
     * An answer.
     *
     * @param masking of what humans read first: reason and brief
     */
    AgentAnswer(AnswerJson json, Masking masking) {
        this.json = json;
        this.masking = masking;
    }

    EngineAnswer answer() {
        var action = json.text("action");
        return switch (action == null ? "" : action) {
            case "reply" -> reply();
            case "hand_off" -> handOff();
            case "resolve" -> resolve();
            default -> new Failed("the agent's answer has no action of reply, hand_off, resolve");
        };
    }

    private EngineAnswer reply() {
        var text = text();
        if (text.isEmpty()) {
            return new Failed("the agent's reply has no text");
        }
        return tooLong(text)
                .orElseGet(() -> new Reply(text, json.share("confidence").orElse(SURE_UNLESS_TOLD), sources()));
    }

    private EngineAnswer resolve() {
        var text = text();
        return tooLong(text).orElseGet(() -> new Resolve(text));
    }

    private HandOff handOff() {
        var code = json.text("reasonCode");
        var reason = json.text("reason");
        return new HandOff(
                OfferedReasons.of(code == null ? "" : code),
                reason == null ? null : masking.mask(Wording.phrase(reason)));
    }

    private static Optional<EngineAnswer> tooLong(String text) {
        return text.length() > Wording.LONGEST_REPLY
                ? Optional.of(new Failed("the agent's text is longer than " + Wording.LONGEST_REPLY + " characters"))
                : Optional.empty();
    }

    private String text() {
        var text = json.text("text");
        return text == null ? "" : Wording.clean(text);
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (JsonNode entry : json.list("sources")) {
            var title = Wording.value(entry.path("title").asText(""));
            if (!title.isEmpty() && sources.size() < MOST_SOURCES) {
                var link = entry.path("link").asText("");
                sources.add(new Source(title, link.matches("https?://\\S{1,500}") ? link : null));
            }
        }
        return sources;
    }

    /** The brief; empty when there is none that can be used. */
    Optional<HandoffBrief> brief(Turn turn) {
        return json.object("brief").flatMap(brief -> WrittenBrief.of(brief, turn.language(), masking));
    }
}
