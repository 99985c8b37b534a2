package io.baton.domain.handoff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the detectors saw in a turn. Detectors only report; the policy decides.
 *
 * @param humanRequest the customer's words that ask for a human; null when there are none
 * @param frustration of the latest message
 * @param frustrationWords the words that show it; null when there are none
 * @param sentiment of the customer over the conversation
 * @param language of the customer, BCP 47; {@code und} when unsure
 * @param topics forbidden topics that were touched, as the policy writes them
 * @param sameQuestionTurns how many turns in a row the customer has asked the same thing, the latest included
 */
public record Signals(
        @Nullable String humanRequest,
        Frustration frustration,
        @Nullable String frustrationWords,
        Sentiment sentiment,
        String language,
        List<String> topics,
        int sameQuestionTurns) {

    public Signals {
        topics = List.copyOf(topics);
    }

    /** The same with other topics. */
    public Signals touching(List<String> others) {
        return new Signals(humanRequest, frustration, frustrationWords, sentiment, language, others, sameQuestionTurns);
    }

    /** Nothing noticed. */
    public static Signals none() {
        return new Signals(null, Frustration.NONE, null, Sentiment.NEUTRAL, "und", List.of(), 1);
    }
}
