package io.baton.domain.handoff;

import io.baton.domain.phrases.CustomerText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the AI asks the customer instead of handing off at once.
 *
 * @param about the matter, other words, or whether a human is wanted
 * @param fields the required information that is asked with it
 */
public record Question(About about, List<RequiredField> fields) {

    /** What is asked. */
    public enum About {
        /** What it is about. */
        MATTER(CustomerText.ASK_FIRST),
        /** The same in other words. */
        OTHER_WORDS(CustomerText.REPHRASE),
        /** Whether a human should take over. */
        HUMAN_WANTED(CustomerText.OFFER_HUMAN),
        /** Required information. */
        INFORMATION(CustomerText.BEFORE_HANDOFF);

        private final CustomerText text;

        About(CustomerText text) {
            this.text = text;
        }
    }

    public Question {
        fields = List.copyOf(fields);
    }

    static Question about(About about) {
        return new Question(about, List.of());
    }

    /** The question in a language, BCP 47. */
    public String in(String language) {
        var asked = fields.stream().map(field -> field.question().orAny(language));
        return Stream.concat(Stream.of(about.text.in(language)), asked).collect(Collectors.joining(" "));
    }
}
