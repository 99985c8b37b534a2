package io.baton.adapter.twilio.in;

import static io.baton.adapter.twilio.in.Payloads.envelope;
import static io.baton.adapter.twilio.in.Payloads.event;
import static io.baton.adapter.twilio.in.Payloads.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.application.port.out.flex.TwilioWebhooks.Raw;
import io.baton.application.port.out.flex.TwilioWebhooks.Undecodable;
import io.baton.domain.event.ReservationEvent;
import io.baton.domain.event.ReservationFailed;
import io.baton.domain.event.TaskEvent;
import io.baton.domain.event.UnknownEvent;
import io.baton.domain.event.WorkerActivityChanged;
import io.baton.domain.event.WorkflowEvent;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.ReservationStatus;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskRouterEventsTest {

    private static final TaskSid TASK = new TaskSid("WT000000000000000000000000000000c1");
    private static final ReservationSid RESERVATION = new ReservationSid("WR000000000000000000000000000000d1");
    private static final WorkerSid WORKER = new WorkerSid("WK000000000000000000000000000000e1");

    static List<String> files() {
        return Payloads.names("taskrouter");
    }

    @ParameterizedTest
    @MethodSource("files")
    void readTheSameWhicheverWayTheyCome(String file) {
        assertThat(event(stream(file))).isEqualTo(event(form(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void areTheSameEventWhicheverWayTheyCome(String file) {
        var form = envelope(form(file));
        var stream = envelope(stream(file));

        assertThat(stream).usingRecursiveComparison().ignoringFields("stored").isEqualTo(form);
        assertThat(form.key()).startsWith("EV");
    }

    /** Product.md 1.8: each of these must be typed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "reservation.created",
                "reservation.accepted",
                "reservation.timeout",
                "task.created",
                "workflow.target-matched",
                "reservation.rejected",
                "reservation.canceled",
                "reservation.rescinded",
                "reservation.completed",
                "reservation.wrapup",
                "reservation.failed",
                "task.updated",
                "task.canceled",
                "task.completed",
                "task.wrapup",
                "task.deleted",
                "task.system-deleted",
                "task.transfer-initiated",
                "task.transfer-failed",
                "task.transfer-canceled",
                "task.transfer-completed",
                "workflow.timeout",
                "worker.activity.update"
            })
    void areTypedWhereBatonSubscribes(String type) {
        assertThat(event(form(type))).isNotInstanceOf(UnknownEvent.class);
    }

    @Nested
    class AReservationEvent {

        @ParameterizedTest
        @CsvSource({
            "created, PENDING, RESERVED, 0",
            "accepted, ACCEPTED, ASSIGNED, 2",
            "rejected, REJECTED, PENDING, 1",
            "timeout, TIMEOUT, PENDING, 1",
            "canceled, CANCELED, PENDING, 1",
            "rescinded, RESCINDED, ASSIGNED, 1",
            "wrapup, WRAPPING, WRAPPING, 3",
            "completed, COMPLETED, COMPLETED, 4"
        })
        void announcesTheReservationsState(String type, ReservationStatus status, AssignmentStatus task, int version) {
            var event = (ReservationEvent) event(form("reservation." + type));

            assertThat(event.reservation().status()).isEqualTo(status);
            assertThat(event.task().status()).isEqualTo(task);
            assertThat(event.version()).isEqualTo(version);
        }

        @Test
        void namesReservationTaskAndWorker() {
            var event = (ReservationEvent) event(form("reservation.created"));

            assertThat(event.reservation().sid()).isEqualTo(RESERVATION);
            assertThat(event.reservation().task()).isEqualTo(TASK);
            assertThat(event.reservation().worker()).isEqualTo(WORKER);
        }

        @Test
        void carriesTheTaskWithItsAttributes() {
            var task = ((ReservationEvent) event(form("reservation.created"))).task();

            assertThat(task.sid()).isEqualTo(TASK);
            assertThat(task.version()).isEqualTo(2);
            assertThat(task.workflow()).isEqualTo(new WorkflowSid("WW00000000000000000000000000000011"));
            assertThat(task.queue()).isEqualTo(new TaskQueueSid("WQ000000000000000000000000000000f1"));
            assertThat(task.channel()).isEqualTo("sms");
            assertThat(task.priority()).isZero();
            assertThat(task.attributes().conversation())
                    .contains(new ConversationSid("CH00000000000000000000000000000021"));
            assertThat(task.attributes().interactionChannel()).isPresent();
        }

        @Test
        void namesNoWorkerWhenItFailed() {
            var event = (ReservationFailed) event(form("reservation.failed"));

            assertThat(event.reservation()).isEqualTo(RESERVATION);
            assertThat(event.task().sid()).isEqualTo(TASK);
        }
    }

    @Nested
    class ATaskEvent {

        @Test
        void hasAKindForEachOfTwiliosTypes() {
            Set<TaskEvent.Kind> kinds = new TreeSet<>();
            files().stream()
                    .filter(file -> file.startsWith("task."))
                    .forEach(file -> kinds.add(((TaskEvent) event(form(file))).kind()));

            assertThat(kinds).containsExactly(TaskEvent.Kind.values());
        }

        @ParameterizedTest
        @CsvSource({"task.canceled, Task TTL Exceeded", "task.completed, resolved", "task.updated,"})
        void tellsTheReasonWhereThereIsOne(String type, String reason) {
            assertThat(((TaskEvent) event(form(type))).reason()).isEqualTo(reason);
        }

        @Test
        void knowsNoQueueBeforeOneWasChosen() {
            assertThat(((TaskEvent) event(form("task.created"))).task().queue()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"target-matched, TARGET_MATCHED", "entered, ENTERED", "timeout, TIMEOUT", "skipped, SKIPPED"})
    void tellHowATaskGoesThroughAWorkflow(String type, WorkflowEvent.Kind kind) {
        var event = (WorkflowEvent) event(form("workflow." + type));

        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.task().sid()).isEqualTo(TASK);
    }

    @Test
    void tellAWorkersNewActivity() {
        assertThat(event(form("worker.activity.update")))
                .isEqualTo(new WorkerActivityChanged(WORKER, new ActivitySid("WA00000000000000000000000000000002")));
    }

    /** The rest of contract.md 1.3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "activity.created",
                "task-channel.updated",
                "task-queue.entered",
                "task-queue.expression.updated",
                "worker.attributes.update",
                "worker.capacity.update",
                "worker.channel.availability.update",
                "workflow.updated",
                "workspace.deleted",
                "something.new"
            })
    void areUnknownWhereBatonNeedsNothing(String type) {
        var raw = Signer.form(
                "EventType", type, "AccountSid", "AC000000000000000000000000000000a1", "Sid", "EV1", "Surprise", "1");

        assertThat(event(raw)).isEqualTo(new UnknownEvent(type));
    }

    @Nested
    class WhatAnEventMustHave {

        @ParameterizedTest
        @ValueSource(strings = {"ReservationSid", "TaskSid", "WorkerSid", "TaskAssignmentStatus"})
        void isNamedWhenItIsMissing(String field) {
            assertThatExceptionOfType(Undecodable.class)
                    .isThrownBy(() -> event(without(field, form("reservation.created"))))
                    .withMessage(field + " is missing");
        }

        @ParameterizedTest
        @CsvSource({
            "TaskSid, WR000000000000000000000000000000d1",
            "WorkerSid, me",
            "TaskAssignmentStatus, sleeping",
            "TaskAttributes, {"
        })
        void isNamedWhenItIsWrong(String field, String value) {
            var wrong = Signer.rawForm(text(without(field, form("reservation.created"))) + "&" + field + "="
                    + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));

            assertThatExceptionOfType(Undecodable.class)
                    .isThrownBy(() -> event(wrong))
                    .withMessageStartingWith(field + ": ");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "TaskVersion",
                    "TaskPriority",
                    "TaskAttributes",
                    "TaskChannelUniqueName",
                    "TaskQueueSid",
                    "WorkflowSid",
                    "ReservationVersion",
                    "WorkerName",
                    "TimestampMs"
                })
        void isNotAnythingElse(String field) {
            assertThat(event(without(field, form("reservation.created")))).isInstanceOf(ReservationEvent.class);
        }
    }

    private static Raw form(String name) {
        return Payloads.form("taskrouter", name);
    }

    private static Raw without(String field, Raw form) {
        return Signer.rawForm(text(form).replaceAll("&" + field + "=[^&]*", ""));
    }

    private static String text(Raw raw) {
        return new String(raw.body(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
