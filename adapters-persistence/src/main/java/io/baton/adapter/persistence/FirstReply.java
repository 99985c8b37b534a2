package io.baton.adapter.persistence;

import io.baton.domain.conversation.Utterance;
import io.baton.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the AI first answered in a session.
 *
 * @param askedAt the first customer message that nobody had answered by then; null when no customer wrote
 * @param repliedAt null while the AI has not answered
 */
record FirstReply(@Nullable Instant askedAt, @Nullable Instant repliedAt) {

    /** Twilio's clock and ours may differ by so much; what an AI wrote earlier belongs to the conversation's past. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    static FirstReply in(Session session) {
        var begin = session.openedAt().minus(CLOCKS_DIFFER);
        @Nullable Instant askedAt = null;
        for (Utterance line : session.transcript()) {
            switch (line.author()) {
                case CUSTOMER -> askedAt = askedAt == null ? line.at() : askedAt;
                case AI_WORKER -> {
                    if (askedAt != null && line.at().isAfter(begin)) {
                        return new FirstReply(askedAt, line.at());
                    }
                    askedAt = null;
                }
                case AGENT -> askedAt = line.at().isAfter(begin) ? askedAt : null;
                case OTHER, UNKNOWN -> {}
            }
        }
        return new FirstReply(askedAt, null);
    }
}
