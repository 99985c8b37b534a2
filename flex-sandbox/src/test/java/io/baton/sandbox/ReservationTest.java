package io.baton.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.taskrouter.Reservation;
import io.baton.sandbox.taskrouter.ReservationStatus;
import io.baton.sandbox.taskrouter.Task;
import io.baton.sandbox.taskrouter.TaskStatus;
import io.baton.sandbox.taskrouter.Worker;
import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReservationTest {
    private static final String FRESH = "{\"channelType\":\"web\"}";

    private final AccountFixture fixture = new AccountFixture();
    private final Worker ai = fixture.aiWorker("baton");

    @Test
    void plainTaskIsAssignedAtOnce() {
        Task task = fixture.plainTask(FRESH);

        fixture.answer(fixture.reservation(task), ReservationStatus.ACCEPTED);

        assertThat(task.status()).isEqualTo(TaskStatus.ASSIGNED);
        assertThat(fixture.eventTypes())
                .containsSubsequence(
                        "task.created",
                        "workflow.entered",
                        "workflow.target-matched",
                        "task-queue.entered",
                        "reservation.created",
                        "reservation.accepted");
    }

    @Test
    void acceptedReservationCannotBeRejected() {
        Reservation reservation = fixture.reservation(fixture.plainTask(FRESH));
        fixture.answer(reservation, ReservationStatus.ACCEPTED);

        assertRefused(() -> fixture.answer(reservation, ReservationStatus.REJECTED))
                .hasMessage("Reservation " + reservation.sid()
                        + " not in expected state [pending] and cannot be updated to [rejected]");
        assertThat(reservation.status()).isEqualTo(ReservationStatus.ACCEPTED);
    }

    @Test
    void secondAcceptIsRefused() {
        Reservation reservation = fixture.reservation(fixture.plainTask(FRESH));
        fixture.answer(reservation, ReservationStatus.ACCEPTED);

        assertRefused(() -> fixture.answer(reservation, ReservationStatus.ACCEPTED))
                .hasMessageContaining("not in expected state [pending]");
    }

    @Test
    void rejectedTaskIsOfferedAgainByItsAttributesOfThatMoment() {
        Task task = fixture.plainTask(FRESH);
        Reservation first = fixture.reservation(task);
        fixture.router.updateTask(task, Changes.attributes("{\"channelType\":\"web\",\"handedOff\":true}"));

        fixture.answer(first, ReservationStatus.REJECTED);

        assertThat(task.status()).isEqualTo(TaskStatus.RESERVED);
        assertThat(fixture.reservation(task).worker()).isEqualTo(fixture.maria());
        assertThat(task.queue()).isEqualTo(fixture.queue("Humans"));
    }

    @Test
    void unmarkedTaskComesStraightBackToWhoRejectedIt() {
        Task task = fixture.plainTask(FRESH);
        Reservation first = fixture.reservation(task);

        fixture.answer(first, ReservationStatus.REJECTED);

        assertThat(fixture.reservation(task)).isNotSameAs(first);
        assertThat(fixture.reservation(task).worker()).isEqualTo(ai);
    }

    @Test
    void taskRejectedAThousandTimesIsCanceled() {
        Task task = fixture.plainTask(FRESH);
        for (int i = 0; i < 1000; i++) {
            fixture.answer(fixture.reservation(task), ReservationStatus.REJECTED);
        }

        assertThat(task.status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(task.reason()).isEqualTo("Task TTL Exceeded or Max assignment count exceeded");
        assertThat(fixture.router.workspace().reservationsOf(task)).hasSize(1000);
    }

    @Test
    void rejectionMovesTheWorkerToTheActivityItNames() {
        Task task = fixture.plainTask(FRESH);

        fixture.router.updateReservation(
                fixture.reservation(task),
                ReservationStatus.REJECTED,
                fixture.activity("Break").sid(),
                null);

        assertThat(ai.activity().friendlyName()).isEqualTo("Break");
        assertThat(fixture.reservation(task).worker()).isEqualTo(fixture.maria());
    }

    @Test
    void reservationThatRunsOutTakesItsWorkerOffline() {
        Task task = fixture.plainTask(FRESH);
        Reservation first = fixture.reservation(task);

        fixture.pass(Duration.ofSeconds(119));
        assertThat(first.status()).isEqualTo(ReservationStatus.PENDING);
        fixture.pass(Duration.ofSeconds(1));

        assertThat(first.status()).isEqualTo(ReservationStatus.TIMEOUT);
        assertThat(ai.activity().friendlyName()).isEqualTo("Offline");
        assertThat(fixture.reservation(task).worker()).isEqualTo(fixture.maria());
        assertThat(fixture.eventTypes())
                .containsSubsequence("reservation.timeout", "worker.activity.update", "reservation.created");
    }

    @Test
    void wrappingAndCompletingFollowAccepting() {
        Task task = fixture.plainTask(FRESH);
        Reservation reservation = fixture.reservation(task);
        assertRefused(() -> fixture.answer(reservation, ReservationStatus.WRAPPING));
        assertRefused(() -> fixture.answer(reservation, ReservationStatus.COMPLETED));
        fixture.answer(reservation, ReservationStatus.ACCEPTED);

        fixture.answer(reservation, ReservationStatus.WRAPPING);
        assertThat(task.status()).isEqualTo(TaskStatus.WRAPPING);
        fixture.answer(reservation, ReservationStatus.COMPLETED);

        assertThat(task.status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(reservation.status()).isEqualTo(ReservationStatus.COMPLETED);
        assertThat(fixture.eventTypes())
                .containsSubsequence("reservation.wrapup", "task.wrapup", "reservation.completed", "task.completed");
    }

    @Test
    void staleVersionIsAPreconditionThatFailed() {
        Reservation reservation = fixture.reservation(fixture.plainTask(FRESH));

        assertThatThrownBy(
                        () -> fixture.router.updateReservation(reservation, ReservationStatus.ACCEPTED, null, "\"7\""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(412));
        fixture.router.updateReservation(reservation, ReservationStatus.ACCEPTED, null, "0");

        assertThat(reservation.status()).isEqualTo(ReservationStatus.ACCEPTED);
    }

    @Test
    void severalWorkersAreAskedWhereTheQueueSaysSo() {
        Worker second = fixture.aiWorker("baton2");
        fixture.queue("AI").update(null, null, 2, null);
        Task task = fixture.plainTask(FRESH);
        Reservation one = fixture.router.workspace().reservationsOf(ai).get(0);
        Reservation other = fixture.router.workspace().reservationsOf(second).get(0);

        fixture.answer(one, ReservationStatus.REJECTED);
        assertThat(task.status()).isEqualTo(TaskStatus.RESERVED);
        fixture.answer(other, ReservationStatus.ACCEPTED);

        assertThat(task.status()).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void oneWinnerRescindsTheOthers() {
        Worker second = fixture.aiWorker("baton2");
        fixture.queue("AI").update(null, null, 2, null);
        fixture.plainTask(FRESH);
        Reservation one = fixture.router.workspace().reservationsOf(ai).get(0);
        Reservation other = fixture.router.workspace().reservationsOf(second).get(0);

        fixture.answer(one, ReservationStatus.ACCEPTED);

        assertThat(other.status()).isEqualTo(ReservationStatus.RESCINDED);
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.code()).isEqualTo(20001);
        });
    }
}
