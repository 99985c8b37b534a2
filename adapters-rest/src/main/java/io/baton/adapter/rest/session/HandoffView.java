package io.baton.adapter.rest.session;

import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.session.Handoff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A handoff as shown; the texts are those of the six attributes (product.md 3.3).
 *
 * @param reason a short phrase
 * @param reasonCodes the deciding one first
 * @param words the customer's words that triggered it
 * @param summary left out, like sentiment and language, until the brief is written
 * @param timestamp when it was decided
 */
public record HandoffView(
        String reason,
        List<String> reasonCodes,
        String rule,
        @Nullable String words,
        @Nullable String summary,
        @Nullable String sentiment,
        @Nullable String language,
        Instant timestamp) {

    static @Nullable HandoffView from(@Nullable Handoff handoff) {
        return handoff == null ? null : shown(handoff);
    }

    private static HandoffView shown(Handoff handoff) {
        var brief = Optional.ofNullable(handoff.brief());
        return new HandoffView(
                handoff.phrase(),
                handoff.reasons().stream().map(HandoffReason::code).toList(),
                handoff.rule(),
                handoff.words(),
                brief.map(HandoffBrief::summary).orElse(null),
                brief.map(written -> written.sentiment().wire()).orElse(null),
                brief.map(HandoffBrief::language).orElse(null),
                handoff.decidedAt());
    }
}
