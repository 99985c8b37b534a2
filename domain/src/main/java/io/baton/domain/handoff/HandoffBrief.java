package io.baton.domain.handoff;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the human reads first.
 *
 * @param summary one paragraph, frame in the agents' language, quotes in the customer's
 * @param language of the customer, BCP 47; {@code und} when unknown
 */
public record HandoffBrief(String summary, Sentiment sentiment, String language) {

    /** With the required information that the customer gave and the summary does not mention. */
    public HandoffBrief mentioning(Map<String, String> collected) {
        var unmentioned = new TreeMap<>(collected)
                .entrySet().stream()
                        .filter(field -> !summary.contains(field.getValue()))
                        .map(field -> field.getKey().replace('_', ' ') + ": " + field.getValue())
                        .collect(Collectors.joining("; "));
        return unmentioned.isEmpty()
                ? this
                : new HandoffBrief((summary + " The customer gave " + unmentioned + ".").strip(), sentiment, language);
    }
}
