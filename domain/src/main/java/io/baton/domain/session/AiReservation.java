package io.baton.domain.session;

import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The AI worker's reservation in a session.
 *
 * @param offeredAt when Twilio made it: its timeout counts from here
 * @param acceptAsked whether an accept was sent: until Twilio says accepted or canceled it may be on hold (contract.md 2.4)
 * @param acceptedAt null until accepted
 */
public record AiReservation(
        Reservation reservation, Instant offeredAt, boolean acceptAsked, @Nullable Instant acceptedAt) {

    AiReservation askedToAccept() {
        return new AiReservation(reservation, offeredAt, true, acceptedAt);
    }

    AiReservation seen(Reservation latest, Instant now) {
        boolean in = latest.status() == ReservationStatus.ACCEPTED;
        return new AiReservation(latest, offeredAt, acceptAsked, in && acceptedAt == null ? now : acceptedAt);
    }

    /** Whether Twilio's state is further along than the one known: an older one changes nothing (architecture.md, step C). */
    boolean isBehind(ReservationStatus seen) {
        return seen.rank() > reservation.status().rank();
    }
}
