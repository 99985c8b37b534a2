package io.baton.adapter.rest.session;

import io.baton.domain.session.Previous;
import io.baton.domain.session.Resolution;
import io.baton.domain.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session as shown by itself. What is null is left out.
 *
 * @param customData task attributes flattened to {@code flex_…} (product.md 2.11)
 * @param language BCP 47; {@code und} when unknown
 * @param resolution how it ended
 * @param previousSessionId the session before it in the same conversation
 */
public record SessionView(
        String id,
        String state,
        String channel,
        String connectionId,
        String conversationSid,
        @Nullable String taskSid,
        @Nullable String reservationSid,
        @Nullable String humanTaskSid,
        @Nullable String customerAddress,
        @Nullable String customerName,
        String language,
        Instant openedAt,
        Instant lastMessageAt,
        @Nullable Instant closedAt,
        @Nullable String resolution,
        @Nullable String previousSessionId,
        Map<String, String> customData,
        @Nullable HandoffView handoff,
        List<UtteranceView> transcript) {

    /** The view of a session. */
    public static SessionView from(Session session) {
        var summary = SessionSummaryView.from(session);
        return new SessionView(
                summary.id(),
                summary.state(),
                summary.channel(),
                summary.connectionId(),
                summary.conversationSid(),
                summary.taskSid(),
                summary.reservationSid(),
                summary.humanTaskSid(),
                summary.customerAddress(),
                session.customer().name(),
                session.language(),
                summary.openedAt(),
                summary.lastMessageAt(),
                summary.closedAt(),
                Optional.ofNullable(session.resolution()).map(Resolution::wire).orElse(null),
                previousId(session.previous()),
                session.customData(),
                summary.handoff(),
                session.transcript().stream().map(UtteranceView::from).toList());
    }

    private static @Nullable String previousId(@Nullable Previous previous) {
        return previous == null ? null : previous.id().toString();
    }
}
