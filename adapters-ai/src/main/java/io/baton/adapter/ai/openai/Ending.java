package io.baton.adapter.ai.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.output.FinishReason;
import io.baton.adapter.ai.answer.AnswerJson;
import io.baton.adapter.ai.answer.OfferedReasons;
import io.baton.adapter.ai.answer.Wording;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineAnswer.HandOff;
import io.baton.domain.engine.EngineAnswer.Reply;
import io.baton.domain.engine.EngineAnswer.Resolve;
import io.baton.domain.engine.EngineAnswer.Source;
import io.baton.domain.engine.KnowledgePassage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ends a turn: the arguments of reply, hand_off or resolve, or words without a tool.
 *
 * @param collected of the missing information only
 */
record Ending(EngineAnswer answer, Map<String, String> collected) {

    /** Of a reply whose model did not say: between unsure and sure. */
    static final double MODERATE = 0.5;

    private static final Pattern THOUGHTS = Pattern.compile("(?s)^\\s*<think(?:ing)?>.*?</think(?:ing)?>");
    private static final Pattern CODE = Pattern.compile("(?s)^\\s*```(?:json)?\\s*(\\{.*})\\s*```\\s*$");

    /** Reads a call of a tool that ends the turn. */
    static Ending of(String tool, AnswerJson arguments, Known known) throws Unusable {
        var answer =
                switch (tool) {
                    case ToolBox.REPLY -> reply(arguments, known.passages());
                    case ToolBox.HAND_OFF -> handOff(arguments, known.settings());
                    default -> new Resolve(words(arguments.text("text")));
                };
        return new Ending(answer, arguments.collected(known.missing()));
    }

    /** Reads words without a tool: a reply of moderate confidence, or the arguments of one written out. */
    static Ending ofWords(@Nullable String text, @Nullable FinishReason finish, Known known) throws Unusable {
        if (finish == FinishReason.LENGTH) {
            throw new Unusable("That was too long and is cut off. Call reply with a shorter text.");
        }
        var said = THOUGHTS.matcher(text == null ? "" : text).replaceFirst("");
        var code = CODE.matcher(said);
        var json = AnswerJson.of(code.matches() ? code.group(1) : said);
        if (json.isPresent()) {
            return of(ToolBox.REPLY, json.get(), known);
        }
        return new Ending(new Reply(required(said), MODERATE, List.of()), Map.of());
    }

    private static Reply reply(AnswerJson arguments, Collection<KnowledgePassage> passages) throws Unusable {
        var text = required(arguments.text("text"));
        return new Reply(text, arguments.share("confidence").orElse(MODERATE), sources(arguments, passages));
    }

    // only what was shown can be a source: a model may invent titles, and links all the more
    private static List<Source> sources(AnswerJson arguments, Collection<KnowledgePassage> passages) {
        List<Source> sources = new ArrayList<>();
        for (JsonNode title : arguments.list("sources")) {
            passages.stream()
                    .filter(passage ->
                            passage.title().equalsIgnoreCase(title.asText("").strip()))
                    .map(passage -> new Source(passage.title(), passage.link()))
                    .filter(source -> !sources.contains(source))
                    .findFirst()
                    .ifPresent(sources::add);
        }
        return sources;
    }

    private static HandOff handOff(AnswerJson arguments, OpenAiSettings settings) {
        var code = arguments.text("reason_code");
        var reason = arguments.text("reason");
        return new HandOff(
                OfferedReasons.of(code == null ? "" : code),
                reason == null ? null : settings.masking().mask(Wording.phrase(reason)));
    }

    private static String required(@Nullable String text) throws Unusable {
        var words = words(text);
        if (words.isEmpty()) {
            throw new Unusable("There is no text. Call reply, hand_off or resolve.");
        }
        return words;
    }

    private static String words(@Nullable String text) throws Unusable {
        var words = text == null ? "" : Wording.plain(text);
        if (words.length() > Wording.LONGEST_REPLY) {
            throw new Unusable("The text is longer than " + Wording.LONGEST_REPLY + " characters. Be shorter.");
        }
        return words;
    }

    /** What an ending is checked against. */
    record Known(Collection<KnowledgePassage> passages, List<String> missing, OpenAiSettings settings) {}
}
