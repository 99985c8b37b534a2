package io.baton.domain.session;

import io.baton.domain.taskrouter.Reservation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The AI worker's reservation in a session.
 *
 * @param acceptAsked whether an accept was sent: until Twilio says accepted or canceled it may be on hold (contract.md 2.4)
 * @param acceptedAt null until accepted
 */
public record AiReservation(Reservation reservation, boolean acceptAsked, @Nullable Instant acceptedAt) {

    AiReservation askedToAccept() {
        return new AiReservation(reservation, true, acceptedAt);
    }

    AiReservation seen(Reservation latest, Instant now) {
        boolean in = latest.status() == io.baton.domain.taskrouter.ReservationStatus.ACCEPTED;
        return new AiReservation(latest, acceptAsked, in && acceptedAt == null ? now : acceptedAt);
    }
}
