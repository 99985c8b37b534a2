package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answers.page;
import static io.baton.adapter.twilio.out.Answers.pageBefore;
import static io.baton.adapter.twilio.out.Answers.quoted;
import static io.baton.adapter.twilio.out.Sids.WORKFLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.workflow.StaffedQueue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwilioWorkflowsTest {

    private static final String PATH = "/v1/Workspaces/" + Sids.of("WS", 1) + "/Workflows/" + WORKFLOW;

    private static final String CONFIGURATION =
            """
            {"task_routing":{"filters":[{"filter_friendly_name":"A","expression":"1==1","targets":[{"queue":"%s","timeout":"30","x":1.50}]}],"y":[]}}"""
                    .formatted(Sids.of("WQ", 1));

    @RegisterExtension
    private final ScriptedTwilio twilio = new ScriptedTwilio();

    @Test
    void fetchesAWorkflowWithEveryKeyOfItsConfiguration() {
        twilio.answers(200, workflow(1, CONFIGURATION));

        var found = workflows().workflow(twilio.access(), WORKFLOW);

        assertThat(found.name()).isEqualTo("Workflow 1");
        assertThat(found.reservationTimeout()).isEqualTo(Duration.ofSeconds(120));
        assertThat(found.configuration().written()).isEqualTo(CONFIGURATION);
        assertThat(twilio.onlyRequest().path()).isEqualTo(PATH);
    }

    @Test
    void aConfigurationWithWhitespaceIsTheSame() {
        twilio.answers(200, workflow(1, CONFIGURATION.replace(":", " : ").replace("{", "{ ")));

        assertThat(workflows()
                        .workflow(twilio.access(), WORKFLOW)
                        .configuration()
                        .written())
                .isEqualTo(CONFIGURATION);
    }

    @Test
    void listsWorkflowsOverAllPages() {
        var next = "https://taskrouter.twilio.com/v1/Workspaces/" + Sids.of("WS", 1) + "/Workflows?PageSize=50&Page=1";
        twilio.answers(200, pageBefore(next, "workflows", workflow(1, CONFIGURATION)))
                .answers(200, page("workflows", workflow(2, "{}")));

        assertThat(workflows().workflows(twilio.access()))
                .extracting("name")
                .containsExactly("Workflow 1", "Workflow 2");
    }

    @Test
    void listsQueuesWithTheirExpressions() {
        var queue = Sids.of("WQ", 1);
        twilio.answers(
                200,
                page(
                        "task_queues",
                        "{\"sid\":\"" + queue + "\",\"friendly_name\":\"Everyone\",\"target_workers\":\"1==1\"}"));

        assertThat(workflows().queues(twilio.access()))
                .containsExactly(new StaffedQueue(new TaskQueueSid(queue), "Everyone", "1==1"));
    }

    @Test
    void configuresAndLeavesTheRestOfTheWorkflow() {
        twilio.answers(200, workflow(1, CONFIGURATION));

        workflows().configure(twilio.access(), WORKFLOW, CONFIGURATION);

        assertThat(twilio.onlyRequest().path()).isEqualTo(PATH);
        assertThat(twilio.onlyRequest().form()).containsOnlyKeys("Configuration");
        assertThat(twilio.onlyRequest().form("Configuration")).isEqualTo(CONFIGURATION);
    }

    @Test
    void setsTheReservationTimeoutAlone() {
        twilio.answers(200, workflow(1, CONFIGURATION));

        workflows().setReservationTimeout(twilio.access(), WORKFLOW, Duration.ofMinutes(2));

        assertThat(twilio.onlyRequest().body()).isEqualTo("TaskReservationTimeout=120");
    }

    @Test
    void saysWhenAWorkflowIsGoneOrAConfigurationRefused() {
        twilio.refuses(404, 20404, "not found").refuses(400, 20001, "Invalid expression");

        assertThatExceptionOfType(TwilioFailure.Gone.class)
                .isThrownBy(() -> workflows().workflow(twilio.access(), WORKFLOW));
        assertThatExceptionOfType(TwilioFailure.Refused.class)
                .isThrownBy(() -> workflows().configure(twilio.access(), WORKFLOW, CONFIGURATION));
    }

    @Test
    void aConfigurationThatIsNoJsonIsAnUnreadableAnswer() {
        twilio.answers(200, workflow(1, "no JSON"));

        assertThatExceptionOfType(TwilioFailure.Unknown.class)
                .isThrownBy(() -> workflows().workflow(twilio.access(), WORKFLOW));
    }

    private static String workflow(int number, String configuration) {
        return "{\"sid\":\"%s\",\"friendly_name\":\"Workflow %d\",\"configuration\":%s,\"task_reservation_timeout\":120}"
                .formatted(Sids.of("WW", number), number, quoted(configuration));
    }

    private TwilioWorkflows workflows() {
        return new TwilioWorkflows(twilio.clients());
    }
}
