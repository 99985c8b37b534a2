package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answers.page;
import static io.baton.adapter.twilio.out.Sids.SERVICE;
import static io.baton.adapter.twilio.out.Sids.WORKER;
import static io.baton.adapter.twilio.out.Sids.WORKFLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.adapter.twilio.json.TaskAttributesJson;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces.Activity;
import io.baton.application.port.out.flex.Workspaces.Capacity;
import io.baton.application.port.out.flex.Workspaces.FlexConfiguration;
import io.baton.application.port.out.flex.Workspaces.Queue;
import io.baton.application.port.out.flex.Workspaces.Worker;
import io.baton.application.port.out.flex.Workspaces.Workspace;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkspaceSid;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwilioWorkspacesTest {

    private static final WorkspaceSid WORKSPACE = new WorkspaceSid(Sids.of("WS", 1));
    private static final ActivitySid AVAILABLE = new ActivitySid(Sids.of("WA", 1));
    private static final TaskQueueSid QUEUE = new TaskQueueSid(Sids.of("WQ", 1));
    private static final String PATH = "/v1/Workspaces/" + WORKSPACE;

    @RegisterExtension
    private final ScriptedTwilio twilio = new ScriptedTwilio();

    @Test
    void fetchesTheWorkspaceOfTheAccess() {
        twilio.answers(
                200,
                """
                {"sid":"%s","account_sid":"%s","friendly_name":"Flex Task Assignment","timeout_activity_sid":"%s"}"""
                        .formatted(WORKSPACE, Sids.of("AC", 1), AVAILABLE));

        assertThat(workspaces().workspace(twilio.access()))
                .isEqualTo(
                        new Workspace(WORKSPACE, new AccountSid(Sids.of("AC", 1)), "Flex Task Assignment", AVAILABLE));
    }

    @Nested
    class FlexsConfiguration {

        @Test
        void namesWorkspaceServiceAndTargetWorkflow() {
            twilio.answers(
                    200,
                    """
                    {"taskrouter_workspace_sid":"%s","chat_service_instance_sid":"%s","taskrouter_target_workflow_sid":"%s"}"""
                            .formatted(WORKSPACE, SERVICE, WORKFLOW));

            assertThat(workspaces().flexConfiguration(twilio.access()))
                    .contains(new FlexConfiguration(WORKSPACE, SERVICE, WORKFLOW));
            assertThat(twilio.onlyRequest().host()).isEqualTo("flex-api.twilio.com");
        }

        @Test
        void mayLackEveryPart() {
            twilio.answers(200, "{\"chat_service_instance_sid\":\"\",\"taskrouter_workspace_sid\":null}");

            assertThat(workspaces().flexConfiguration(twilio.access()))
                    .contains(new FlexConfiguration(null, null, null));
        }

        @Test
        void isEmptyForAnAccountWithoutFlex() {
            twilio.refuses(404, 20404, "not found");

            assertThat(workspaces().flexConfiguration(twilio.access())).isEmpty();
        }

        @Test
        void isAFailureWhenTheCredentialsAreWrong() {
            twilio.refuses(401, 20003, "Authenticate");

            assertThatExceptionOfType(TwilioFailure.Refused.class)
                    .isThrownBy(() -> workspaces().flexConfiguration(twilio.access()));
        }
    }

    @Test
    void listsActivities() {
        twilio.answers(
                200,
                page(
                        "activities",
                        "{\"sid\":\"" + AVAILABLE + "\",\"friendly_name\":\"Available\",\"available\":true}"));

        assertThat(workspaces().activities(twilio.access()))
                .containsExactly(new Activity(AVAILABLE, "Available", true));
    }

    @Test
    void listsTheQueuesOfAWorker() {
        twilio.answers(
                200,
                page(
                        "task_queues",
                        "{\"sid\":\"" + QUEUE + "\",\"friendly_name\":\"Everyone\",\"target_workers\":\"1==1\"}"));

        assertThat(workspaces().queuesOf(twilio.access(), WORKER))
                .containsExactly(new Queue(QUEUE, "Everyone", "1==1"));
        assertThat(twilio.onlyRequest().query("WorkerSid")).isEqualTo(WORKER.value());
    }

    @Test
    void tellsWhatExists() {
        twilio.answers(200, "{\"sid\":\"" + QUEUE + "\"}")
                .answers(200, "{\"sid\":\"" + WORKFLOW + "\"}")
                .answers(200, "{\"sid\":\"" + SERVICE + "\"}")
                .refuses(404, 20404, "not found")
                .refuses(404, 20404, "not found")
                .refuses(404, 20404, "not found");

        assertThat(workspaces().hasQueue(twilio.access(), QUEUE)).isTrue();
        assertThat(workspaces().hasWorkflow(twilio.access(), WORKFLOW)).isTrue();
        assertThat(workspaces().hasConversationsService(twilio.access(), SERVICE))
                .isTrue();
        assertThat(workspaces().hasQueue(twilio.access(), QUEUE)).isFalse();
        assertThat(workspaces().hasWorkflow(twilio.access(), WORKFLOW)).isFalse();
        assertThat(workspaces().hasConversationsService(twilio.access(), SERVICE))
                .isFalse();
    }

    @Nested
    class AWorker {

        private static final Worker JANE =
                new Worker(WORKER, "Jane", AVAILABLE, true, TaskAttributesJson.read("{\"skill\":2.50}"));

        @Test
        void isFetched() {
            twilio.answers(200, worker("Jane")).refuses(404, 20404, "not found");

            assertThat(workspaces().worker(twilio.access(), WORKER)).contains(JANE);
            assertThat(workspaces().worker(twilio.access(), WORKER)).isEmpty();
        }

        @Test
        void isFoundByNameWithoutRegardToCase() {
            twilio.answers(200, page("workers", worker("Janet"), worker("Jane")));

            assertThat(workspaces().workerNamed(twilio.access(), "jane")).contains(JANE);
            assertThat(twilio.onlyRequest().query("FriendlyName")).isEqualTo("jane");
        }

        @Test
        void isCreatedWithActivityAndAttributes() {
            twilio.answers(201, worker("Jane"));

            assertThat(workspaces().createWorker(twilio.access(), "Jane", AVAILABLE, JANE.attributes()))
                    .isEqualTo(JANE);
            assertThat(twilio.onlyRequest().form("FriendlyName")).isEqualTo("Jane");
            assertThat(twilio.onlyRequest().form("ActivitySid")).isEqualTo(AVAILABLE.value());
            assertThat(twilio.onlyRequest().form("Attributes")).isEqualTo("{\"skill\":2.50}");
        }

        @Test
        void isRefusedWhenTheNameIsTaken() {
            twilio.refuses(400, 20001, "Worker named Jane already exists");

            assertThatExceptionOfType(TwilioFailure.Refused.class)
                    .isThrownBy(() -> workspaces().createWorker(twilio.access(), "Jane", AVAILABLE, JANE.attributes()))
                    .satisfies(refused -> assertThat(refused.status()).isEqualTo(400));
        }

        @Test
        void getsOtherAttributesOrAnotherActivity() {
            twilio.answers(200, worker("Jane")).answers(200, worker("Jane"));

            workspaces().changeWorker(twilio.access(), WORKER, JANE.attributes());
            workspaces().moveWorker(twilio.access(), WORKER, AVAILABLE);

            assertThat(twilio.requests().get(0).form()).containsOnlyKeys("Attributes");
            assertThat(twilio.requests().get(1).body()).isEqualTo("ActivitySid=" + AVAILABLE);
        }

        @Test
        void isDeletedEvenWhenItIsGoneAlready() {
            twilio.answers(204, "").refuses(404, 20404, "not found");

            workspaces().deleteWorker(twilio.access(), WORKER);
            workspaces().deleteWorker(twilio.access(), WORKER);

            assertThat(twilio.requests()).extracting("method").containsExactly("DELETE", "DELETE");
        }

        private static String worker(String name) {
            return """
                    {"sid":"%s","friendly_name":"%s","activity_sid":"%s","available":true,"attributes":"{\\"skill\\":2.50}"}"""
                    .formatted(WORKER, name, AVAILABLE);
        }
    }

    @Nested
    class AWorkersCapacity {

        @Test
        void isListedByTaskChannel() {
            twilio.answers(200, page("channels", channel(1, "chat", 50), channel(2, "voice", 0)));

            assertThat(workspaces().capacities(twilio.access(), WORKER))
                    .containsExactly(new Capacity("chat", 50, 7), new Capacity("voice", 0, 7));
        }

        @Test
        void isSetOnTheChannelsOwnSid() {
            twilio.answers(200, page("channels", channel(1, "chat", 1), channel(2, "sms", 1)))
                    .answers(200, channel(2, "sms", 50));

            workspaces().setCapacity(twilio.access(), WORKER, "sms", 50);

            assertThat(twilio.requests().get(1).path())
                    .isEqualTo(PATH + "/Workers/" + WORKER + "/Channels/" + Sids.of("WC", 2));
            assertThat(twilio.requests().get(1).body()).isEqualTo("Capacity=50");
        }

        @Test
        void isGoneWhereTheWorkspaceHasNoSuchChannel() {
            twilio.answers(200, page("channels", channel(1, "chat", 1)));

            assertThatExceptionOfType(TwilioFailure.Gone.class)
                    .isThrownBy(() -> workspaces().setCapacity(twilio.access(), WORKER, "sms", 50));
        }

        private static String channel(int number, String name, int capacity) {
            return "{\"sid\":\"%s\",\"task_channel_unique_name\":\"%s\",\"configured_capacity\":%d,\"assigned_tasks\":7}"
                    .formatted(Sids.of("WC", number), name, capacity);
        }
    }

    private TwilioWorkspaces workspaces() {
        return new TwilioWorkspaces(twilio.clients());
    }
}
