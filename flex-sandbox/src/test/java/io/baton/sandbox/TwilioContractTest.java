package io.baton.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.baton.sandbox.TwilioClient.Answered;
import io.baton.sandbox.account.Account;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every operation over HTTP, request and answer held against Twilio's OpenAPI documents. */
class TwilioContractTest {
    private static final String TASK_ROUTER = "taskrouter.twilio.com";
    private static final String CONVERSATIONS = "conversations.twilio.com";
    private static final String FLEX = "flex-api.twilio.com";

    @TempDir
    Path folder;

    private SandboxServer server;
    private Account account;
    private TwilioClient twilio;
    private String workspace;
    private String service;

    @BeforeEach
    void start() {
        assumeThat(TwilioSpecification.isAtHand())
                .as("Twilio's OpenAPI documents are beside the project")
                .isTrue();
        server = SandboxServer.start(0, folder);
        account = server.sandbox().account(Sandbox.DEVELOPMENT);
        twilio = TwilioClient.judged(server.address(), account.sid(), account.authToken());
        workspace = "/v1/Workspaces/" + account.taskRouter().workspace().sid();
        service = "/v1/Services/" + account.conversations().sid();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void workspaceResources() throws Exception {
        get(TASK_ROUTER, "/v1/Workspaces", "FriendlyName", "Flex Task Assignment");
        get(TASK_ROUTER, workspace);
        post(
                TASK_ROUTER,
                workspace,
                "EventCallbackUrl",
                "https://baton.example.com/webhooks/twilio/t#rc=3&rp=all",
                "EventsFilter",
                "task.created,reservation.created");
        get(TASK_ROUTER, workspace + "/Activities", "Available", "true");
        String activity =
                created(TASK_ROUTER, workspace + "/Activities", "FriendlyName", "Lunch", "Available", "false");
        get(TASK_ROUTER, workspace + "/Activities/" + activity);
        post(TASK_ROUTER, workspace + "/Activities/" + activity, "FriendlyName", "Late lunch");
        get(TASK_ROUTER, workspace + "/TaskChannels");
        String channel = created(TASK_ROUTER, workspace + "/TaskChannels", "FriendlyName", "Fax", "UniqueName", "fax");
        get(TASK_ROUTER, workspace + "/TaskChannels/" + channel);
        assertNoComplaints();
    }

    @Test
    void workersQueuesAndWorkflows() throws Exception {
        String worker = created(
                TASK_ROUTER,
                workspace + "/Workers",
                "FriendlyName",
                "baton-1",
                "Attributes",
                "{\"baton_ai\":true,\"contact_uri\":\"client:baton\"}");
        get(TASK_ROUTER, workspace + "/Workers", "FriendlyName", "baton-1");
        get(TASK_ROUTER, workspace + "/Workers/" + worker);
        post(TASK_ROUTER, workspace + "/Workers/" + worker, "Attributes", "{\"baton_ai\":true}");
        get(TASK_ROUTER, workspace + "/Workers/" + worker + "/Channels");
        String channel = get(TASK_ROUTER, workspace + "/Workers/" + worker + "/Channels")
                .first("channels")
                .getString("sid");
        get(TASK_ROUTER, workspace + "/Workers/" + worker + "/Channels/" + channel);
        post(
                TASK_ROUTER,
                workspace + "/Workers/" + worker + "/Channels/" + channel,
                "Capacity",
                "50",
                "Available",
                "true");
        get(TASK_ROUTER, workspace + "/TaskQueues", "WorkerSid", worker);
        String queue = created(
                TASK_ROUTER, workspace + "/TaskQueues", "FriendlyName", "Extra", "TargetWorkers", "baton_ai == true");
        get(TASK_ROUTER, workspace + "/TaskQueues/" + queue);
        post(TASK_ROUTER, workspace + "/TaskQueues/" + queue, "TargetWorkers", "1==1", "MaxReservedWorkers", "2");
        get(TASK_ROUTER, workspace + "/TaskQueues/" + queue + "/RealTimeStatistics");
        String configuration = "{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"" + queue + "\"}}}";
        get(TASK_ROUTER, workspace + "/Workflows");
        String workflow =
                created(TASK_ROUTER, workspace + "/Workflows", "FriendlyName", "Other", "Configuration", configuration);
        get(TASK_ROUTER, workspace + "/Workflows/" + workflow);
        post(
                TASK_ROUTER,
                workspace + "/Workflows/" + workflow,
                "Configuration",
                configuration,
                "TaskReservationTimeout",
                "60",
                "ReEvaluateTasks",
                "true");
        delete(TASK_ROUTER, workspace + "/Workers/" + worker);
        assertNoComplaints();
    }

    @Test
    void tasksReservationsAndEvents() throws Exception {
        String task = created(
                TASK_ROUTER,
                workspace + "/Tasks",
                "Attributes",
                "{\"conversationSid\":\"CH00000000000000000000000000000001\",\"handedOff\":true}",
                "TaskChannel",
                "chat");
        get(TASK_ROUTER, workspace + "/Tasks/" + task);
        get(
                TASK_ROUTER,
                workspace + "/Tasks",
                "EvaluateTaskAttributes",
                "conversationSid=='CH00000000000000000000000000000001'",
                "AssignmentStatus",
                "reserved",
                "Ordering",
                "DateCreated:desc");
        post(TASK_ROUTER, workspace + "/Tasks/" + task, "Attributes", "{\"handedOff\":true}", "Priority", "3");
        String ofTask = workspace + "/Tasks/" + task + "/Reservations";
        var reservation =
                get(TASK_ROUTER, ofTask, "ReservationStatus", "pending").first("reservations");
        String sid = reservation.getString("sid");
        String ofWorker = workspace + "/Workers/" + reservation.getString("worker_sid") + "/Reservations";
        get(TASK_ROUTER, ofWorker, "ReservationStatus", "pending");
        get(TASK_ROUTER, ofTask + "/" + sid);
        get(TASK_ROUTER, ofWorker + "/" + sid);
        post(TASK_ROUTER, ofTask + "/" + sid, "ReservationStatus", "accepted");
        post(TASK_ROUTER, ofWorker + "/" + sid, "ReservationStatus", "wrapping");
        post(TASK_ROUTER, workspace + "/Tasks/" + task, "AssignmentStatus", "completed", "Reason", "done");
        String event = get(TASK_ROUTER, workspace + "/Events", "TaskSid", task, "Minutes", "5")
                .first("events")
                .getString("sid");
        get(TASK_ROUTER, workspace + "/Events/" + event);
        delete(TASK_ROUTER, workspace + "/Tasks/" + task);
        assertNoComplaints();
    }

    @Test
    void conversationsMessagesAndParticipants() throws Exception {
        get(CONVERSATIONS, "/v1/Services");
        get(CONVERSATIONS, service);
        get(CONVERSATIONS, service + "/Configuration/Webhooks");
        get(CONVERSATIONS, "/v1/Configuration/Webhooks");
        post(
                CONVERSATIONS,
                service + "/Configuration/Webhooks",
                "PostWebhookUrl",
                "https://baton.example.com/webhooks/twilio/t",
                "Filters",
                "onMessageAdded",
                "Filters",
                "onConversationAdded",
                "Method",
                "POST");
        String conversation = created(
                CONVERSATIONS,
                service + "/Conversations",
                "FriendlyName",
                "Ann",
                "UniqueName",
                "ann-1",
                "Timers.Inactive",
                "PT5M",
                "Timers.Closed",
                "PT1H");
        String one = service + "/Conversations/" + conversation;
        get(CONVERSATIONS, service + "/Conversations", "State", "active");
        get(CONVERSATIONS, one);
        get(CONVERSATIONS, "/v1/Conversations/" + conversation);
        post(CONVERSATIONS, one, "Attributes", "{\"topic\":\"parcel\"}");
        String phone = created(
                CONVERSATIONS,
                one + "/Participants",
                "MessagingBinding.Address",
                "+15550100002",
                "MessagingBinding.ProxyAddress",
                "+15550100100");
        String agent = created(CONVERSATIONS, one + "/Participants", "Identity", "maria");
        get(CONVERSATIONS, one + "/Participants");
        get(CONVERSATIONS, one + "/Participants/" + phone);
        post(CONVERSATIONS, one + "/Participants/" + agent, "Attributes", "{\"a\":1}");
        get(CONVERSATIONS, service + "/ParticipantConversations", "Address", "+15550100002");
        String message = created(
                CONVERSATIONS,
                one + "/Messages",
                "Author",
                "AI Support Agent",
                "Body",
                "Hello",
                "Attributes",
                "{\"batonKey\":\"k\"}");
        get(CONVERSATIONS, one + "/Messages", "Order", "desc", "PageSize", "1");
        get(CONVERSATIONS, one + "/Messages/" + message);
        get(CONVERSATIONS, one + "/Messages/" + message + "/Receipts");
        post(CONVERSATIONS, one + "/Messages/" + message, "Attributes", "{}");
        String webhook = created(
                CONVERSATIONS,
                one + "/Webhooks",
                "Target",
                "webhook",
                "Configuration.Url",
                "https://shop.example.com/hook",
                "Configuration.Filters",
                "onMessageAdded");
        get(CONVERSATIONS, one + "/Webhooks");
        get(CONVERSATIONS, one + "/Webhooks/" + webhook);
        delete(CONVERSATIONS, one + "/Webhooks/" + webhook);
        delete(CONVERSATIONS, one + "/Messages/" + message);
        delete(CONVERSATIONS, one + "/Participants/" + agent);
        post(CONVERSATIONS, one, "State", "closed");
        delete(CONVERSATIONS, one);
        assertNoComplaints();
    }

    @Test
    void interactionsFromInviteToTheEnd() throws Exception {
        get("api.twilio.com", "/2010-04-01/Accounts/" + account.sid() + ".json");
        var configuration = get(FLEX, "/v1/Configuration");
        String workflow = configuration.text("taskrouter_target_workflow_sid");
        String conversation = twilio.control(
                        "POST", "/conversations", "{\"channel\":\"whatsapp\",\"task\":\"none\",\"text\":\"Hello\"}")
                .text("conversationSid");
        String routing = "{\"properties\":{\"workspace_sid\":\""
                + configuration.text("taskrouter_workspace_sid") + "\",\"workflow_sid\":\"" + workflow
                + "\",\"task_channel_unique_name\":\"chat\",\"attributes\":{\"handedOff\":true}}}";
        var interaction = post(
                FLEX,
                "/v1/Interactions",
                "Channel",
                "{\"type\":\"whatsapp\",\"initiated_by\":\"customer\",\"properties\":{\"media_channel_sid\":\""
                        + conversation + "\"}}",
                "Routing",
                routing);
        String one = "/v1/Interactions/" + interaction.text("sid");
        get(FLEX, one);
        post(FLEX, one, "WebhookTtid", "flex_interactionwebhook_00000000000000000000000001");
        get(FLEX, one + "/Channels");
        String channel =
                one + "/Channels/" + interaction.json().getJsonObject("channel").getString("sid");
        get(FLEX, channel);
        get(FLEX, channel + "/Invites");
        get(FLEX, channel + "/Participants");
        var invite = post(FLEX, channel + "/Invites", "Routing", routing).json();
        String task =
                invite.getJsonObject("routing").getJsonObject("properties").getString("sid");
        String agent = joined(task, channel);
        post(
                FLEX,
                channel + "/Participants",
                "Type",
                "customer",
                "MediaProperties",
                "{\"address\":\"whatsapp:+15550100009\",\"proxy_address\":\"whatsapp:+15550100100\"}");
        post(FLEX, channel + "/Participants/" + agent, "Status", "closed");
        post(FLEX, channel, "Status", "closed", "Routing", "{\"status\":\"closed\"}");
        assertThat(get(CONVERSATIONS, service + "/Conversations/" + conversation)
                        .text("state"))
                .isEqualTo("closed");
        assertNoComplaints();
    }

    private String joined(String task, String channel) throws Exception {
        String reservations = workspace + "/Tasks/" + task + "/Reservations";
        String reservation =
                get(TASK_ROUTER, reservations).first("reservations").getString("sid");
        post(TASK_ROUTER, reservations + "/" + reservation, "ReservationStatus", "accepted");
        await().until(() -> get(FLEX, channel + "/Participants")
                        .json()
                        .getJsonArray("participants")
                        .size()
                == 2);
        return get(FLEX, channel + "/Participants")
                .json()
                .getJsonArray("participants")
                .getJsonObject(1)
                .getString("sid");
    }

    private Answered get(String host, String path, String... parameters) throws Exception {
        return twilio.call("GET", host, path, parameters).is(200);
    }

    private Answered post(String host, String path, String... parameters) throws Exception {
        return twilio.call("POST", host, path, parameters).is(200);
    }

    private String created(String host, String path, String... parameters) throws Exception {
        return twilio.call("POST", host, path, parameters).is(201).text("sid");
    }

    private void delete(String host, String path) throws Exception {
        twilio.call("DELETE", host, path).is(204);
    }

    private void assertNoComplaints() {
        assertThat(twilio.complaints()).isEmpty();
    }
}
