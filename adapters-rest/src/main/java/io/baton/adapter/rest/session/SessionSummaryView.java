package io.baton.adapter.rest.session;

import io.baton.domain.session.AiReservation;
import io.baton.domain.session.Session;
import io.baton.domain.taskrouter.Reservation;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session in a list. What is null is left out.
 *
 * @param taskSid the AI's task
 * @param reservationSid the AI's reservation
 * @param humanTaskSid the task that humans have or will get
 */
public record SessionSummaryView(
        String id,
        String state,
        String channel,
        String connectionId,
        String conversationSid,
        @Nullable String taskSid,
        @Nullable String reservationSid,
        @Nullable String humanTaskSid,
        @Nullable String customerAddress,
        Instant openedAt,
        Instant lastMessageAt,
        @Nullable Instant closedAt,
        @Nullable HandoffView handoff) {

    static SessionSummaryView from(Session session) {
        Optional<Reservation> ai = Optional.ofNullable(session.ai()).map(AiReservation::reservation);
        return new SessionSummaryView(
                session.id().toString(),
                session.state().wire(),
                session.customer().channel().wire(),
                session.connection().toString(),
                session.conversation().value(),
                ai.map(reservation -> reservation.task().value()).orElse(null),
                ai.map(reservation -> reservation.sid().value()).orElse(null),
                Optional.ofNullable(session.humanTask()).map(sid -> sid.value()).orElse(null),
                session.customer().address(),
                session.openedAt(),
                session.lastMessageAt(),
                session.closedAt(),
                HandoffView.from(session.handoff()));
    }
}
