package io.baton.adapter.rest;

import io.baton.application.port.out.engine.Detectors;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.Frustration;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.handoff.Signals;
import java.util.List;
import java.util.Locale;

/** Notices the word {@code human}, the word {@code terrible}, and topics written as the policy writes them. */
public final class FakeDetectors implements Detectors {

    @Override
    public Signals detect(Turn turn, List<String> forbiddenTopics) {
        var text = turn.latestQuestion().orElseThrow().text().toLowerCase(Locale.ROOT);
        boolean annoyed = text.contains("terrible");
        return new Signals(
                text.contains("human") ? "human" : null,
                annoyed ? Frustration.SOME : Frustration.NONE,
                annoyed ? "terrible" : null,
                annoyed ? Sentiment.NEGATIVE : Sentiment.NEUTRAL,
                "en",
                forbiddenTopics.stream()
                        .filter(topic -> text.contains(topic.toLowerCase(Locale.ROOT)))
                        .toList(),
                1);
    }
}
