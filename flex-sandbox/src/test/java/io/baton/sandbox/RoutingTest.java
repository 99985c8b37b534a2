package io.baton.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.taskrouter.Reservation;
import io.baton.sandbox.taskrouter.ReservationStatus;
import io.baton.sandbox.taskrouter.Task;
import io.baton.sandbox.taskrouter.TaskChange;
import io.baton.sandbox.taskrouter.TaskRequest;
import io.baton.sandbox.taskrouter.TaskRouter;
import io.baton.sandbox.taskrouter.TaskStatus;
import io.baton.sandbox.taskrouter.Worker;
import io.baton.sandbox.taskrouter.WorkerChange;
import io.baton.sandbox.taskrouter.Workflow;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutingTest {
    private static final String FRESH = "{\"channelType\":\"web\"}";

    private final AccountFixture fixture = new AccountFixture();

    @Test
    void freshTaskGoesToTheAiAndAHandedOffOneToHumans() {
        Worker ai = fixture.aiWorker("baton");

        assertThat(worker(fixture.plainTask(FRESH))).isEqualTo(ai);
        assertThat(worker(fixture.plainTask("{\"channelType\":\"web\",\"handedOff\":true}")))
                .isEqualTo(fixture.maria());
    }

    @Test
    void firstFilterThatMatchesWins() {
        Workflow workflow = fixture.workflow(
                "two", filter("a == 1", target("AI", "")) + "," + filter("1==1", target("Humans", "")));

        assertThat(fixture.plainTask(workflow, "{\"a\":1}").queue()).isEqualTo(fixture.queue("AI"));
        assertThat(fixture.plainTask(workflow, "{}").queue()).isEqualTo(fixture.queue("Humans"));
    }

    @Test
    void awayAiIsSkippedAtOnce() {
        Worker ai = fixture.aiWorker("baton");
        fixture.router.updateWorker(ai, WorkerChange.activity(fixture.activity("Unavailable")));

        Task task = fixture.plainTask(FRESH);

        assertThat(worker(task)).isEqualTo(fixture.maria());
        assertThat(fixture.eventTypes())
                .containsSubsequence("task-queue.entered", "workflow.skipped", "task-queue.moved");
    }

    @Test
    void availableWorkersWithoutCapacityAreStillAvailable() {
        Worker ai = fixture.aiWorker("baton");
        fixture.router.updateChannel(ai, ai.channel("chat"), 0, null);
        Workflow workflow = fixture.workflow(
                "present",
                filter("1==1", target("AI", ",\"skip_if\":\"workers.available == 0\"") + "," + target("Humans", "")));

        Task task = fixture.plainTask(workflow, FRESH);

        assertThat(task.status()).isEqualTo(TaskStatus.PENDING);
        assertThat(task.queue()).isEqualTo(fixture.queue("AI"));
        fixture.router.updateChannel(ai, ai.channel("chat"), 1, null);
        assertThat(worker(task)).isEqualTo(ai);
    }

    @Test
    void targetTimeoutsCountFromTheTasksCreation() {
        fixture.router.updateWorker(fixture.maria(), WorkerChange.activity(fixture.activity("Break")));
        Workflow workflow = fixture.workflow(
                "steps",
                filter("1==1", target("AI", ",\"timeout\":\"30\"") + "," + target("Humans", ",\"timeout\":60")));
        Task task = fixture.plainTask(workflow, FRESH);

        fixture.pass(Duration.ofSeconds(29));
        assertThat(task.queue()).isEqualTo(fixture.queue("AI"));
        fixture.pass(Duration.ofSeconds(1));
        assertThat(task.queue()).isEqualTo(fixture.queue("Humans"));
        fixture.pass(Duration.ofSeconds(59));
        assertThat(task.status()).isEqualTo(TaskStatus.PENDING);
        fixture.pass(Duration.ofSeconds(1));

        assertThat(task.status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(fixture.eventTypes())
                .containsSubsequence("task-queue.timeout", "task-queue.moved", "workflow.timeout", "task.canceled");
    }

    @Test
    void oldTaskFallsThroughTargetsWhoseTimeIsOver() {
        fixture.aiWorker("baton");
        Workflow workflow = fixture.workflow(
                "steps", filter("1==1", target("AI", ",\"timeout\":100") + "," + target("Humans", "")));
        Task task = fixture.plainTask(workflow, FRESH);
        fixture.pass(Duration.ofSeconds(110));

        fixture.answer(fixture.reservation(task), ReservationStatus.REJECTED);

        assertThat(task.queue()).isEqualTo(fixture.queue("Humans"));
        assertThat(worker(task)).isEqualTo(fixture.maria());
    }

    @Test
    void filterWhoseLastTargetIsSkippedCountsAsNotMatched() {
        String humans = fixture.queue("Humans").sid();
        Workflow workflow = fixture.router
                .catalog()
                .createWorkflow(
                        "default",
                        "{\"task_routing\":{\"filters\":[" + filter("1==1", target("AI", ",\"skip_if\":\"1==1\""))
                                + "],\"default_filter\":{\"queue\":\"" + humans + "\"}}}",
                        120);

        assertThat(worker(fixture.plainTask(workflow, FRESH))).isEqualTo(fixture.maria());
    }

    @Test
    void taskThatMatchesNothingFallsOffTheWorkflow() {
        Workflow workflow = fixture.workflow("narrow", filter("a == 1", target("AI", "")));

        Task task = fixture.plainTask(workflow, "{}");

        assertThat(task.status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(fixture.eventTypes()).endsWith("workflow.timeout", "task.canceled");
    }

    @Test
    void targetExpressionKeepsAWorkerOut() {
        Worker ai = fixture.aiWorker("baton");
        Worker second = fixture.aiWorker("baton2");
        Workflow workflow = fixture.workflow(
                "without", filter("1==1", target("AI", ",\"expression\":\"worker.sid NOT IN task.excluded\"")));

        for (int i = 0; i < 3; i++) {
            assertThat(worker(fixture.plainTask(workflow, "{\"excluded\":[\"" + ai.sid() + "\"]}")))
                    .isEqualTo(second);
        }
    }

    @Test
    void workersTakeTurns() {
        Worker one = fixture.aiWorker("baton");
        Worker two = fixture.aiWorker("baton2");

        List<Worker> offered =
                Stream.generate(() -> worker(fixture.plainTask(FRESH))).limit(4).toList();

        assertThat(offered).containsExactly(one, two, one, two);
    }

    @Test
    void capacityIsCountedPerChannelAndFreedWhenATaskEnds() {
        Worker ai = fixture.aiWorker("baton");
        fixture.router.updateChannel(ai, ai.channel("chat"), 1, null);
        fixture.router.updateWorker(fixture.maria(), WorkerChange.activity(fixture.activity("Break")));
        Task first = fixture.plainTask(FRESH);
        Task sms = fixture.router.createTask(
                TaskRouter.newTaskSid(),
                TaskRequest.of(fixture.assign().sid(), Attributes.checked(FRESH, Attributes.ROUTING_LIMIT), "sms"));
        fixture.answer(fixture.reservation(first), ReservationStatus.ACCEPTED);

        Task second = fixture.plainTask("{\"channelType\":\"web\",\"n\":2}");

        assertThat(worker(sms)).isEqualTo(ai);
        assertThat(second.status()).isEqualTo(TaskStatus.PENDING);
        assertThat(second.queue()).isEqualTo(fixture.queue("Humans"));
    }

    @Test
    void workerNeverHasMoreThanFiftyTasksOfAChannel() {
        Worker ai = fixture.aiWorker("baton");
        fixture.router.updateWorker(fixture.maria(), WorkerChange.activity(fixture.activity("Break")));
        for (int i = 0; i < 51; i++) {
            Task task = fixture.plainTask(FRESH);
            fixture.router
                    .workspace()
                    .reservationsOf(task)
                    .forEach(each -> fixture.answer(each, ReservationStatus.ACCEPTED));
        }

        assertThat(fixture.router.workspace().assigned(ai, ai.channel("chat").channel()))
                .isEqualTo(50);
        assertThatThrownBy(() -> fixture.router.updateChannel(ai, ai.channel("chat"), 51, null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void higherPriorityGoesFirstWhenSomebodyComes() {
        fixture.router.updateWorker(fixture.maria(), WorkerChange.activity(fixture.activity("Break")));
        fixture.router.updateChannel(fixture.maria(), fixture.maria().channel("chat"), 1, null);
        Task early = fixture.plainTask("{\"handedOff\":true}");
        Task urgent = fixture.plainTask("{\"handedOff\":true}");
        fixture.router.updateTask(urgent, new TaskChange(null, null, null, 5, null));

        fixture.router.updateWorker(fixture.maria(), WorkerChange.activity(fixture.available()));

        assertThat(urgent.status()).isEqualTo(TaskStatus.RESERVED);
        assertThat(early.status()).isEqualTo(TaskStatus.PENDING);
    }

    @Test
    void changedWorkflowReroutesPendingTasksOnlyWhenAsked() {
        fixture.router.updateWorker(fixture.maria(), WorkerChange.activity(fixture.activity("Break")));
        Workflow workflow = fixture.workflow("later", filter("1==1", target("Humans", "")));
        Task task = fixture.plainTask(workflow, FRESH);
        String toAi = "{\"task_routing\":{\"filters\":[" + filter("1==1", target("AI", "")) + "]}}";

        fixture.router.updateWorkflow(workflow, null, toAi, null, false);
        assertThat(task.queue()).isEqualTo(fixture.queue("Humans"));
        fixture.router.updateWorkflow(workflow, null, toAi, null, true);

        assertThat(task.queue()).isEqualTo(fixture.queue("AI"));
    }

    @Test
    void workflowIsRefusedWhenItCannotBeRead() {
        assertThatThrownBy(() -> fixture.workflow("bad", filter("a ==", target("AI", ""))))
                .hasMessageStartingWith("Invalid expression");
        assertThatThrownBy(() -> fixture.router.catalog().createWorkflow("bad", "{}", null))
                .hasMessageContaining("task_routing");
        assertThatThrownBy(() -> fixture.workflow("bad", filter("1==1", "{\"queue\":\"WQ0\"}")))
                .hasMessageContaining("WQ0");
    }

    private Worker worker(Task task) {
        List<Reservation> reservations = fixture.router.workspace().reservationsOf(task);
        assertThat(reservations)
                .as("reservations of %s", task.attributes().text())
                .isNotEmpty();
        return reservations.get(reservations.size() - 1).worker();
    }

    private String target(String queue, String more) {
        return "{\"queue\":\"" + fixture.queue(queue).sid() + "\"" + more + "}";
    }

    private static String filter(String expression, String targets) {
        return "{\"expression\":\"" + expression + "\",\"targets\":[" + targets + "]}";
    }
}
