package io.baton.application.service.verify;

import io.baton.domain.conversation.Message;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.Task;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What Twilio shows of a test at one moment, as somebody in Twilio's console would see it. */
record Look(List<Offered> tasks, List<Message> messages) {

    /** An open task and who was offered it, newest first. */
    record Offered(Task task, List<Reservation> reservations) {

        Offered {
            reservations = List.copyOf(reservations);
        }

        boolean isHandedOff() {
            return task.attributes().isHandedOff();
        }

        Optional<Reservation> with(ReservationStatus status, Predicate<Reservation> whose) {
            return reservations.stream()
                    .filter(reservation -> reservation.status() == status)
                    .filter(whose)
                    .findFirst();
        }
    }

    Look {
        tasks = List.copyOf(tasks);
        messages = List.copyOf(messages);
    }

    /** Nothing, before the first look. */
    static Look nothing() {
        return new Look(List.of(), List.of());
    }

    /** The task that is nobody's but the AI's. */
    Optional<Offered> fresh() {
        return tasks.stream().filter(task -> !task.isHandedOff()).findFirst();
    }

    /** Tasks that are marked for humans. */
    Stream<Offered> handedOff() {
        return tasks.stream().filter(Offered::isHandedOff);
    }

    /** The newest message written under a name by nobody who takes part. */
    Optional<Message> newestBy(String author) {
        return messages.stream()
                .filter(message ->
                        message.participant() == null && message.identity().equals(author))
                .reduce((first, second) -> second);
    }
}
