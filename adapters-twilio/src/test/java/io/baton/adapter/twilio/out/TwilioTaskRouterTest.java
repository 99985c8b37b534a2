package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answers.page;
import static io.baton.adapter.twilio.out.Answers.pageBefore;
import static io.baton.adapter.twilio.out.Answers.reservation;
import static io.baton.adapter.twilio.out.Answers.task;
import static io.baton.adapter.twilio.out.Sids.RESERVATION;
import static io.baton.adapter.twilio.out.Sids.TASK;
import static io.baton.adapter.twilio.out.Sids.WORKER;
import static io.baton.adapter.twilio.out.Sids.WORKFLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.baton.adapter.twilio.json.TaskAttributesJson;
import io.baton.adapter.twilio.openapi.SentRequest;
import io.baton.application.port.out.flex.TaskRouter;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.effect.NewTask;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.Task;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioTaskRouterTest {

    private static final String TASKS = "/v1/Workspaces/" + Sids.of("WS", 1) + "/Tasks";

    @RegisterExtension
    private final ScriptedTwilio twilio = new ScriptedTwilio();

    @Nested
    class FetchingATask {

        @Test
        void readsAttributesAndVersion() {
            twilio.answers(200, task("reserved", "{\"name\":\"Jane\",\"score\":1.50}"), "ETag", "\"7\"");

            assertThat(taskRouter().task(twilio.access(), TASK))
                    .isEqualTo(new Task(
                            TASK,
                            AssignmentStatus.RESERVED,
                            7,
                            TaskAttributesJson.read("{\"name\":\"Jane\",\"score\":1.50}"),
                            WORKFLOW,
                            new TaskQueueSid(Sids.of("WQ", 1)),
                            "chat",
                            4,
                            null));
            assertThat(twilio.onlyRequest().path()).isEqualTo(TASKS + "/" + TASK);
        }

        @ParameterizedTest
        @CsvSource({"'\"7\"', 7", "7, 7", "'W/\"7\"', 7", "x, 0"})
        void understandsEveryFormOfTheVersion(String etag, int version) {
            twilio.answers(200, task("reserved", "{}"), "etag", etag);

            assertThat(taskRouter().task(twilio.access(), TASK).version()).isEqualTo(version);
        }

        @Test
        void showsTheCredentialsOfTheAccess() {
            twilio.answers(200, task("reserved", "{}"));

            taskRouter().task(twilio.access(), TASK);

            var basic = "QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMTp0aGUgYXV0aCB0b2tlbiBvZiBhIHRlc3Q=";
            assertThat(twilio.onlyRequest().header("Authorization")).isEqualTo("Basic " + basic);
        }
    }

    @Nested
    class ChangingAttributes {

        private static final UnaryOperator<TaskAttributes> HAND_OFF =
                attributes -> attributes.with("handedOff", AttributeValue.of(true));

        @Test
        void writesOnAFreshCopyWithItsRawEtag() {
            twilio.answers(200, task("assigned", "{\"name\":\"Jane\"}"), "ETag", "W/\"3\"")
                    .answers(200, task("assigned", "{\"name\":\"Jane\",\"handedOff\":true}"), "ETag", "\"4\"");

            var changed = taskRouter().changeAttributes(twilio.access(), TASK, HAND_OFF);

            assertThat(changed.version()).isEqualTo(4);
            assertThat(changed.attributes().isHandedOff()).isTrue();
            var write = lastRequest();
            assertThat(write.method()).isEqualTo("POST");
            assertThat(write.header("If-Match")).isEqualTo("W/\"3\"");
            assertThat(write.form()).containsOnlyKeys("Attributes");
            assertThat(write.form("Attributes")).isEqualTo("{\"name\":\"Jane\",\"handedOff\":true}");
        }

        @Test
        void takesAnotherCopyAtOnceWhenSomebodyElseWrote() {
            twilio.answers(200, task("assigned", "{}"), "ETag", "\"3\"")
                    .refuses(412, 20412, "ETag mismatch")
                    .answers(200, task("assigned", "{\"name\":\"Jane\"}"), "ETag", "\"4\"")
                    .answers(200, task("assigned", "{\"name\":\"Jane\",\"handedOff\":true}"), "ETag", "\"5\"");

            taskRouter().changeAttributes(twilio.access(), TASK, HAND_OFF);

            assertThat(lastRequest().header("If-Match")).isEqualTo("\"4\"");
            assertThat(lastRequest().form("Attributes")).isEqualTo("{\"name\":\"Jane\",\"handedOff\":true}");
        }

        @Test
        void isAConflictAfterTenCopies() {
            for (int i = 0; i < 10; i++) {
                twilio.answers(200, task("assigned", "{}"), "ETag", "\"3\"").refuses(412, 20412, "ETag mismatch");
            }

            assertThatExceptionOfType(TwilioFailure.Conflict.class)
                    .isThrownBy(() -> taskRouter().changeAttributes(twilio.access(), TASK, HAND_OFF));
            assertThat(twilio.requests()).hasSize(20);
        }

        @Test
        void writesNothingWhenNothingChanges() {
            twilio.answers(200, task("assigned", "{\"handedOff\":true}"), "ETag", "\"3\"");

            taskRouter().changeAttributes(twilio.access(), TASK, HAND_OFF);

            assertThat(twilio.onlyRequest().method()).isEqualTo("GET");
        }

        @Test
        void writesNothingWithoutAnEtagBecauseThatWouldWriteOverOthers() {
            twilio.answers(200, task("assigned", "{}"));

            assertThatExceptionOfType(TwilioFailure.Unknown.class)
                    .isThrownBy(() -> taskRouter().changeAttributes(twilio.access(), TASK, HAND_OFF));
            assertThat(twilio.onlyRequest().method()).isEqualTo("GET");
        }

        @Test
        void letsAMistakeOfTheCallerThrough() {
            twilio.answers(200, task("assigned", "{}"), "ETag", "\"3\"");

            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> taskRouter().changeAttributes(twilio.access(), TASK, attributes -> {
                        throw new IllegalArgumentException("too long");
                    }))
                    .withMessage("too long");
        }
    }

    @Nested
    class ListingOpenTasks {

        @Test
        void asksForEveryOpenStateAndFetchesEachTask() {
            twilio.answers(200, page("tasks", task(1, "pending", null), task(2, "wrapping", null)))
                    .answers(200, task(1, "pending", "{\"a\":1}"))
                    .answers(200, task(2, "wrapping", "{\"a\":2}"));

            var tasks = taskRouter().openTasks(twilio.access(), "conversationSid == 'CH1'");

            assertThat(tasks).extracting(task -> task.attributes().written()).containsExactly("{\"a\":1}", "{\"a\":2}");
            var list = twilio.requests().get(0);
            assertThat(list.queryParameters().get("AssignmentStatus"))
                    .containsExactly("pending", "reserved", "assigned", "wrapping");
            assertThat(list.query("EvaluateTaskAttributes")).isEqualTo("conversationSid == 'CH1'");
            assertThat(list.query("Ordering")).isEqualTo("DateCreated:asc");
        }

        @Test
        void followsThePagesToTheEnd() {
            var second = "https://taskrouter.twilio.com" + TASKS + "?PageSize=50&Page=1&PageToken=PT1";
            twilio.answers(200, pageBefore(second, "tasks", task(1, "pending", null)))
                    .answers(200, page("tasks", task(2, "pending", null)))
                    .answers(200, task(1, "pending", "{}"))
                    .answers(200, task(2, "pending", "{}"));

            assertThat(taskRouter().openTasks(twilio.access(), "a == 1")).hasSize(2);
            assertThat(twilio.requests().get(1).query()).isEqualTo("PageSize=50&Page=1&PageToken=PT1");
        }

        @Test
        void leavesOutWhatEndedMeanwhile() {
            twilio.answers(200, page("tasks", task(1, "pending", null), task(2, "pending", null)))
                    .refuses(404, 20404, "not found")
                    .answers(200, task(2, "completed", "{}"));

            assertThat(taskRouter().openTasks(twilio.access(), "a == 1")).isEmpty();
        }
    }

    @Nested
    class MakingATask {

        @Test
        void sendsWorkflowChannelPriorityAndAttributes() {
            twilio.answers(201, task("pending", "{\"batonKey\":\"k\"}"));
            var attributes = TaskAttributesJson.read("{\"batonKey\":\"k\"}");

            var made = taskRouter().create(twilio.access(), new NewTask(WORKFLOW, "sms", 9, attributes, null));

            assertThat(made.sid()).isEqualTo(TASK);
            assertThat(twilio.onlyRequest().form())
                    .isEqualTo(java.util.Map.of(
                            "WorkflowSid", List.of(WORKFLOW.value()),
                            "TaskChannel", List.of("sms"),
                            "Priority", List.of("9"),
                            "Attributes", List.of("{\"batonKey\":\"k\"}")));
        }

        @Test
        void saysHowLongTheTaskLivesWhereADayIsTooShort() {
            twilio.answers(201, task("pending", "{}"));

            var task = new NewTask(WORKFLOW, "sms", 0, TaskAttributes.empty(), Duration.ofDays(14));
            taskRouter().create(twilio.access(), task);

            assertThat(twilio.onlyRequest().form("Timeout")).isEqualTo("1209600");
        }

        @Test
        void namesNoWorkflowWhereThereIsOnlyOne() {
            twilio.answers(201, task("pending", "{}"));

            taskRouter().create(twilio.access(), new NewTask(null, "sms", 0, TaskAttributes.empty(), null));

            assertThat(twilio.onlyRequest().form()).doesNotContainKey("WorkflowSid");
        }
    }

    @Test
    void completesATaskWithAReason() {
        twilio.answers(200, task("completed", "{}"));

        taskRouter().complete(twilio.access(), TASK, "resolved by the AI");

        assertThat(twilio.onlyRequest().form("AssignmentStatus")).isEqualTo("completed");
        assertThat(twilio.onlyRequest().form("Reason")).isEqualTo("resolved by the AI");
    }

    @Nested
    class AReservation {

        @Test
        void isFetchedUnderItsTask() {
            twilio.answers(200, reservation(1, "wrapping", "2026-05-04T09:59:30Z"));

            assertThat(taskRouter().reservation(twilio.access(), TASK, RESERVATION))
                    .isEqualTo(new Reservation(RESERVATION, TASK, WORKER, ReservationStatus.WRAPPING));
            assertThat(twilio.onlyRequest().path()).isEqualTo(TASKS + "/" + TASK + "/Reservations/" + RESERVATION);
        }

        @Test
        void isAcceptedInOneRequest() {
            twilio.answers(200, reservation(1, "accepted", "2026-05-04T09:59:30Z"));

            assertThat(taskRouter().accept(twilio.access(), TASK, RESERVATION).status())
                    .isEqualTo(ReservationStatus.ACCEPTED);
            assertThat(twilio.onlyRequest().body()).isEqualTo("ReservationStatus=accepted");
        }

        @Test
        void isRejectedWithTheActivityThatTheWorkerKeeps() {
            twilio.answers(200, reservation(1, "rejected", "2026-05-04T09:59:30Z"));

            taskRouter().reject(twilio.access(), TASK, RESERVATION, new ActivitySid(Sids.of("WA", 1)));

            assertThat(twilio.onlyRequest().form("ReservationStatus")).isEqualTo("rejected");
            assertThat(twilio.onlyRequest().form("WorkerActivitySid")).isEqualTo(Sids.of("WA", 1));
        }

        @Test
        void isListedUnderItsWorker() {
            twilio.answers(200, page("reservations", reservation(1, "pending", "2026-05-04T09:59:30Z")));

            assertThat(taskRouter().offers(twilio.access(), WORKER))
                    .extracting(offer -> offer.reservation().sid(), TaskRouter.Offer::since)
                    .containsExactly(tuple(RESERVATION, Instant.parse("2026-05-04T09:58:00Z")));
            assertThat(twilio.onlyRequest().query("ReservationStatus")).isEqualTo("pending");
            assertThat(twilio.onlyRequest().path()).endsWith("/Workers/" + WORKER + "/Reservations");
        }

        @Test
        void byWhichATaskIsAssignedIsListedUnderTheTask() {
            twilio.answers(200, page("reservations", reservation(1, "accepted", "2026-05-04T09:59:30Z")));

            assertThat(taskRouter().accepted(twilio.access(), TASK))
                    .map(Reservation::sid)
                    .contains(RESERVATION);
            assertThat(twilio.onlyRequest().query("ReservationStatus")).isEqualTo("accepted");
            assertThat(twilio.onlyRequest().path()).endsWith("/Tasks/" + TASK + "/Reservations");
        }

        @ParameterizedTest
        @CsvSource({"2026-05-04T09:58:01Z, true", "2026-05-04T09:57:59Z, false"})
        void countsAsMissedWhenItTimedOutWithinTheTime(String timedOut, boolean missed) {
            twilio.answers(200, page("reservations", reservation(1, "timeout", timedOut)));

            assertThat(taskRouter().missedReservationWithin(twilio.access(), WORKER, Duration.ofMinutes(2)))
                    .isEqualTo(missed);
            assertThat(twilio.onlyRequest().query("ReservationStatus")).isEqualTo("timeout");
        }
    }

    @Nested
    class AWorkflow {

        @Test
        void saysHowLongAReservationStaysPending() {
            twilio.answers(200, "{\"sid\":\"" + WORKFLOW + "\",\"task_reservation_timeout\":120}");

            assertThat(taskRouter().reservationTimeout(twilio.access(), WORKFLOW))
                    .isEqualTo(Duration.ofMinutes(2));
        }

        @Test
        void isTheOnlyOneWhenThereIsNoOther() {
            twilio.answers(200, page("workflows", workflow(1)));

            assertThat(taskRouter().onlyWorkflow(twilio.access())).contains(WORKFLOW);
        }

        @Test
        void isNotTheOnlyOneAmongSeveralOrNone() {
            twilio.answers(200, page("workflows", workflow(1), workflow(2))).answers(200, page("workflows"));

            assertThat(taskRouter().onlyWorkflow(twilio.access())).isEmpty();
            assertThat(taskRouter().onlyWorkflow(twilio.access())).isEmpty();
        }

        private static String workflow(int number) {
            return "{\"sid\":\"" + new WorkflowSid(Sids.of("WW", number)) + "\"}";
        }
    }

    @Nested
    class AWorkersIdentity {

        @Test
        void isAskedForAsContactUri() {
            twilio.answers(200, page("workers", worker("client:jane_40doe")));

            assertThat(taskRouter().workerWithIdentity(twilio.access(), "jane_40doe"))
                    .contains(WORKER);
            assertThat(twilio.onlyRequest().query("TargetWorkersExpression"))
                    .isEqualTo("contact_uri == 'client:jane_40doe'");
        }

        @Test
        void isQuotedSoThatItCannotChangeTheExpression() {
            twilio.answers(200, page("workers", worker("client:somebody_else")));

            assertThat(taskRouter().workerWithIdentity(twilio.access(), "x' OR 1 == 1 OR 'a' == 'a"))
                    .isEmpty();
            assertThat(twilio.onlyRequest().query("TargetWorkersExpression"))
                    .isEqualTo("contact_uri == \"client:x' OR 1 == 1 OR 'a' == 'a\"");
        }

        @Test
        void isNoWorkersWhenNoExpressionCanSayIt() {
            assertThat(taskRouter().workerWithIdentity(twilio.access(), "x'\"")).isEmpty();
            assertThat(taskRouter().workerWithIdentity(twilio.access(), "x\\")).isEmpty();
            assertThat(twilio.requests()).isEmpty();
        }

        private static String worker(String contactUri) {
            return "{\"sid\":\"" + WORKER + "\",\"attributes\":"
                    + Answers.quoted("{\"contact_uri\":\"" + contactUri + "\"}") + "}";
        }
    }

    private TwilioTaskRouter taskRouter() {
        return new TwilioTaskRouter(twilio.clients());
    }

    private SentRequest lastRequest() {
        var requests = twilio.requests();
        return requests.get(requests.size() - 1);
    }
}
