package io.baton.adapter.twilio.sandbox;

import static io.baton.domain.workflow.ModelTask.FRESH;
import static io.baton.domain.workflow.ModelTask.FRESH_CALL;
import static io.baton.domain.workflow.ModelTask.HANDED_OFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.adapter.twilio.TwilioAdapters;
import io.baton.adapter.twilio.json.TaskAttributesJson;
import io.baton.adapter.twilio.out.TwilioSettings;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workflows;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.effect.NewTask;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.workflow.AiWorker;
import io.baton.domain.workflow.ModelTask;
import io.baton.domain.workflow.StaffedQueue;
import io.baton.domain.workflow.Staffing;
import io.baton.domain.workflow.WorkflowRepair;
import io.baton.domain.workflow.WorkflowTrial;
import io.baton.domain.workflow.expression.Truth;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we say of workflows, against another implementation of TaskRouter's routing: the sandbox's, which routes real tasks. */
class SandboxRoutingIT {

    @RegisterExtension
    private static final Sandbox SANDBOX = new Sandbox();

    private static final String WEB = "{\"channelType\":\"web\",\"conversationSid\":\"CH1\"}";
    private static final String HANDED_OFF_WEB =
            "{\"channelType\":\"web\",\"conversationSid\":\"CH1\",\"handedOff\":true}";
    private static final String CALL = "{\"call_sid\":\"CA1\",\"type\":\"inbound\",\"direction\":\"inbound\"}";

    private final TwilioAdapters twilio = TwilioAdapters.over(TwilioSettings.defaults(), InstantSource.system());
    private final Workflows workflows = twilio.workflows();

    private TwilioAccess access;
    private WorkflowSid workflow;

    @BeforeEach
    void startAgainWithAnAiWorker() {
        SANDBOX.control("POST", "/reset", "");
        access = SANDBOX.access();
        workflow = new WorkflowSid(
                SANDBOX.control("GET", "/account", "").get("workflowSid").textValue());
        var available = twilio.workspaces().activities(access).stream()
                .filter(Workspaces.Activity::available)
                .findFirst()
                .orElseThrow();
        var worker = twilio.workspaces()
                .createWorker(access, "baton-ai", available.sid(), TaskAttributesJson.read("{\"baton_ai\":true}"));
        twilio.workspaces().setCapacity(access, worker.sid(), "chat", 50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{'expression':'channelType == `web`','targets':[{'queue':'$AI','skip_if':'1==1'},{'queue':'$HUMANS'}]},"
                        + "{'expression':'handedOff == true','targets':[{'queue':'$HUMANS'}]}]",
                "[{'expression':'handedOff == true','targets':[{'queue':'$HUMANS'}]},"
                        + "{'expression':'1==1','targets':[{'queue':'$AI'}]}]",
                "[{'expression':'1==1','targets':[{'queue':'$HUMANS'}]},{'expression':'channelType == `web`','targets':[{'queue':'$AI'}]}]",
                "[{'expression':'handedOff != true AND (channelType IN [`web`] OR vip == true)','targets':[{'queue':'$AI'}]}]",
                "[{'expression':'handedoff == true','targets':[{'queue':'$HUMANS'}]},{'expression':'channelType CONTAINS `we`','targets':[{'queue':'$AI'}]}]",
                "[{'expression':'handedOff == `true` OR missing > 1','targets':[{'queue':'$AI'}]}]"
            })
    void routesAsWeSayBeforeAndAfterOurRepair(String filters) {
        configure(filters);
        assertThatRoutesAsWeSay();

        var before = workflows.workflow(access, workflow).configuration();
        var repaired = new WorkflowRepair(staffing(), queue("AI"), queue("Humans")).ofBoth(before);
        workflows.configure(access, workflow, repaired.written());

        assertThat(workflows.workflow(access, workflow).configuration()).isEqualTo(repaired);
        assertThatRoutesAsWeSay();
        assertThat(queueOf("chat", WEB)).isEqualTo("AI");
        assertThat(queueOf("chat", HANDED_OFF_WEB)).isEqualTo("Humans");
        assertThat(queueOf("voice", CALL)).isEqualTo("Humans");
    }

    @Test
    void aReservationTimeoutIsSetAndTheConfigurationStays() {
        var before = workflows.workflow(access, workflow);

        workflows.setReservationTimeout(access, workflow, Duration.ofSeconds(90));

        var after = workflows.workflow(access, workflow);
        assertThat(after.reservationTimeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(after.configuration()).isEqualTo(before.configuration());
        assertThat(workflows.workflows(access)).containsExactly(after);
    }

    @Test
    void refusesAConfigurationThatIsNone() {
        assertThatExceptionOfType(TwilioFailure.Refused.class)
                .isThrownBy(() -> workflows.configure(access, workflow, "{\"task_routing\":{}}"));
        assertThatExceptionOfType(TwilioFailure.Gone.class)
                .isThrownBy(() -> workflows.workflow(access, new WorkflowSid("WW" + "0".repeat(32))));
    }

    private void assertThatRoutesAsWeSay() {
        var trial = new WorkflowTrial(workflows.workflow(access, workflow).configuration(), staffing());
        assertThat(queueOf("chat", WEB).equals("AI")).isEqualTo(isFulfilled(trial, FRESH));
        assertThat(queueOf("chat", HANDED_OFF_WEB).equals("Humans")).isEqualTo(isFulfilled(trial, HANDED_OFF));
        assertThat(queueOf("voice", CALL).equals("Humans")).isEqualTo(isFulfilled(trial, FRESH_CALL));
    }

    private static boolean isFulfilled(WorkflowTrial trial, ModelTask model) {
        return trial.fulfils(model) == Truth.YES;
    }

    private void configure(String filters) {
        var json = "{'task_routing':{'filters':" + filters + ",'default_filter':{'queue':'$HUMANS'}}}";
        workflows.configure(
                access,
                workflow,
                json.replace('\'', '"')
                        .replace('`', '\'')
                        .replace("$AI", queue("AI").value())
                        .replace("$HUMANS", queue("Humans").value()));
    }

    private String queueOf(String channel, String attributes) {
        var task = twilio.taskRouter()
                .create(access, new NewTask(workflow, channel, 0, TaskAttributesJson.read(attributes), null));
        return staffing().name(task.queue());
    }

    private TaskQueueSid queue(String name) {
        return workflows.queues(access).stream()
                .filter(queue -> queue.name().equals(name))
                .map(StaffedQueue::sid)
                .findFirst()
                .orElseThrow();
    }

    private Staffing staffing() {
        var worker = twilio.workspaces().workerNamed(access, "baton-ai").orElseThrow();
        return new Staffing(workflows.queues(access), List.of(aiWorker(worker)), null);
    }

    private AiWorker aiWorker(Workspaces.Worker worker) {
        var queues = twilio.workspaces().queuesOf(access, worker.sid()).stream()
                .map(Workspaces.Queue::sid)
                .collect(Collectors.toSet());
        return new AiWorker(worker.sid(), worker.name(), worker.attributes(), queues);
    }
}
