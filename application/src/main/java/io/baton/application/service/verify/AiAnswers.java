package io.baton.application.service.verify;

import static java.util.function.Predicate.not;

import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import java.util.Optional;
import java.util.function.Predicate;

/** The AI worker accepts the task and replies; engaged by {@code hold} it replies while it is being asked (product.md 2.5). */
record AiAnswers(FlexConnection connection, SetUpSeen setUp) implements Expectation {

    @Override
    public Optional<String> met(Look look) {
        return look.newestBy(author()).flatMap(reply -> look.fresh()
                .flatMap(this::held)
                .map(reservation -> "AI worker " + reservation.worker() + " has reservation " + reservation.sid()
                        + " and replied: " + Words.shortened(reply.body())));
    }

    private Optional<Reservation> held(Look.Offered task) {
        var accepted = task.with(ReservationStatus.ACCEPTED, ai());
        return connection.engagement() == Engagement.HOLD
                ? accepted.or(() -> task.with(ReservationStatus.PENDING, ai()))
                : accepted;
    }

    @Override
    public String missed(Look look) {
        return look.fresh()
                .map(task -> missed(look, task))
                .orElse(
                        look.handedOff().findFirst().isPresent()
                                ? "The AI handed the test over instead of answering: its timeline in the sessions says why"
                                : "The workflow has no open task for the test. Look at the checks tasks-created and"
                                        + " workflow-ai-filter");
    }

    private String missed(Look look, Look.Offered task) {
        if (held(task).isPresent()) {
            return "The AI worker has task " + task.task().sid()
                    + " but did not reply: the customer's message did not reach Baton, or its engine gave no answer. Look"
                    + " at the check conversations-webhook";
        }
        if (task.with(ReservationStatus.PENDING, ai()).isPresent()) {
            return "Task " + task.task().sid()
                    + " was offered to the AI worker and Baton did not accept it, because it was not told. Look at the"
                    + " checks taskrouter-webhook and signature-failures";
        }
        if (task.with(ReservationStatus.CANCELED, ai()).isPresent()) {
            return "Flex could not set the AI worker up in the conversation. Look at the check worker-exists";
        }
        return notOffered(task);
    }

    private String notOffered(Look.Offered task) {
        var human = task.with(ReservationStatus.ACCEPTED, not(ai()))
                .or(() -> task.with(ReservationStatus.PENDING, not(ai())));
        if (human.isPresent()) {
            return "Worker " + human.get().worker() + " was offered the test instead of the AI worker. "
                    + setUp.whyNotTheAi();
        }
        return "Task " + task.task().sid() + " waits in "
                + setUp.queue(task.task().queue()) + " and was not offered to the AI worker. " + setUp.whyNotTheAi();
    }

    private Predicate<Reservation> ai() {
        return reservation -> connection.isAiWorker(reservation.worker());
    }

    private String author() {
        return connection.conversationSettings().authorName();
    }
}
