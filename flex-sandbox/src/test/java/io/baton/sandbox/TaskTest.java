package io.baton.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.taskrouter.ReservationStatus;
import io.baton.sandbox.taskrouter.Task;
import io.baton.sandbox.taskrouter.TaskChange;
import io.baton.sandbox.taskrouter.TaskStatus;
import io.baton.sandbox.taskrouter.WorkerChange;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TaskTest {
    private static final String FRESH = "{\"channelType\":\"web\"}";

    private final AccountFixture fixture = new AccountFixture();

    @Test
    void assignedTaskCannotBeCanceled() {
        Task task = assigned();

        assertThatThrownBy(() -> fixture.router.updateTask(task, Changes.status(TaskStatus.CANCELED, "no")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Cannot cancel task " + task.sid() + " because it is not pending or reserved.");
    }

    @Test
    void reservedTaskIsCanceledWithItsReservation() {
        Task task = fixture.plainTask(FRESH);

        fixture.router.updateTask(task, Changes.status(TaskStatus.CANCELED, "not needed"));

        assertThat(fixture.reservation(task).status()).isEqualTo(ReservationStatus.CANCELED);
        assertThat(fixture.eventTypes()).containsSubsequence("reservation.canceled", "task.canceled");
        assertThat(fixture.events.get(fixture.events.size() - 1).fields())
                .containsEntry("Reason", "not needed")
                .containsEntry("TaskCanceledReason", "not needed");
    }

    @Test
    void endingNeedsAReasonAndARequestOfItsOwn() {
        Task task = assigned();

        assertThatThrownBy(() -> fixture.router.updateTask(task, Changes.status(TaskStatus.COMPLETED, null)))
                .hasMessageContaining("Reason is required");
        TaskChange both = new TaskChange(Attributes.none(), TaskStatus.COMPLETED, "done", null, null);
        assertThatThrownBy(() -> fixture.router.updateTask(task, both)).hasMessageContaining("in one request");

        assertThat(task.status()).isEqualTo(TaskStatus.ASSIGNED);
        assertThat(task.attributes().text()).isEqualTo(FRESH);
    }

    @Test
    void onlyAnAssignedTaskWrapsUp() {
        Task task = fixture.plainTask(FRESH);

        assertThatThrownBy(() -> fixture.router.updateTask(task, Changes.status(TaskStatus.WRAPPING, null)))
                .hasMessage("Cannot wrap up a task " + task.sid() + " because it's not currently assigned");
    }

    @Test
    void taskThatIsOverIsGoneAfterFiveMinutes() {
        Task task = assigned();
        fixture.router.updateTask(task, Changes.status(TaskStatus.COMPLETED, "done"));

        fixture.pass(Duration.ofMinutes(4));
        assertThat(fixture.router.workspace().tasks().find(task.sid())).isPresent();
        fixture.pass(Duration.ofMinutes(1));

        assertThatThrownBy(() -> fixture.router.workspace().tasks().require(task.sid()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(404);
                    assertThat(refusal.code()).isEqualTo(20404);
                });
    }

    @Test
    void taskAssignedForADayIsDeletedByTheSystem() {
        Task task = assigned();

        fixture.pass(Duration.ofHours(24));

        assertThat(fixture.router.workspace().tasks().find(task.sid())).isEmpty();
        assertThat(fixture.eventTypes()).contains("task.system-deleted");
    }

    @Test
    void taskThatNobodyTookEndsWithItsLife() {
        fixture.router.updateWorker(fixture.maria(), WorkerChange.activity(fixture.activity("Break")));
        Task task = fixture.plainTask("{\"handedOff\":true}");

        fixture.pass(Duration.ofHours(24));

        assertThat(task.status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(task.reason()).isEqualTo("Task TTL Exceeded");
    }

    @Test
    void writingAttributesReplacesThemAndCountsTheVersion() {
        Task task = fixture.plainTask(FRESH);
        int before = task.version().number();

        fixture.router.updateTask(task, Changes.attributes("{\"a\":1}"));

        assertThat(task.attributes().text()).isEqualTo("{\"a\":1}");
        assertThat(task.version().number()).isEqualTo(before + 1);
        assertThat(task.status()).isEqualTo(TaskStatus.RESERVED);
        assertThat(fixture.eventTypes()).endsWith("task.updated");
    }

    @Test
    void attributesBeyond4096CharactersAreRefused() {
        String longest = "{\"a\":\"" + "x".repeat(4096 - 8) + "\"}";

        assertThat(Attributes.checked(longest, Attributes.ROUTING_LIMIT).text()).hasSize(4096);
        assertThatThrownBy(() -> Attributes.checked(longest + " ", Attributes.ROUTING_LIMIT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
        assertThatThrownBy(() -> Attributes.checked("{\"a\":", Attributes.ROUTING_LIMIT))
                .isInstanceOf(Refusal.class);
    }

    private Task assigned() {
        Task task = fixture.plainTask(FRESH);
        fixture.answer(fixture.reservation(task), ReservationStatus.ACCEPTED);
        return task;
    }
}
