package io.baton.bootstrap.server;

import io.baton.application.service.connection.Subscriptions;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An account of the sandbox: its Flex, its customers and its one human agent. */
final class Organisation {

    private final FlexSandbox sandbox;
    private final String name;
    private final JsonPath account;
    private final String agent;
    private String connectionId = "";

    Organisation(FlexSandbox sandbox, String name, JsonPath account) {
        this.sandbox = sandbox;
        this.name = name;
        this.account = account;
        this.agent = get("/agents").getString("items[0].sid");
    }

    /** A value of the sandbox's own description, for example {@code workspaceSid}. */
    String of(String field) {
        return account.getString(field);
    }

    /** The connection that was made last; empty before. */
    String connectionId() {
        return connectionId;
    }

    FlexSandbox sandbox() {
        return sandbox;
    }

    /** What an administrator fills in to connect it. */
    Map<String, Object> form(String engagement) {
        Map<String, Object> form = new HashMap<>();
        form.put("name", name);
        form.put("environment", "test");
        form.put("accountSid", of("accountSid"));
        form.put("authToken", of("authToken"));
        form.put("workspaceSid", of("workspaceSid"));
        form.put("engagement", engagement);
        return form;
    }

    /** Connects it over the API and registers the webhook URL that Baton answers, on both surfaces. */
    JsonPath connect(BatonServer baton, String engagement) {
        return connect(baton, form(engagement));
    }

    /** Connects it with other values. */
    JsonPath connect(BatonServer baton, Map<String, Object> form) {
        JsonPath connection = baton.administrator()
                .post("/api/v1/connections", form)
                .expecting(201)
                .json();
        connectionId = connection.getString("id");
        String url = connection.getString("webhookUrl");
        registerTaskRouter(url);
        registerConversations(url);
        return connection;
    }

    /** Where TaskRouter posts its events, by Twilio's REST API. */
    void registerTaskRouter(String url) {
        twilio().postForm(
                        "/taskrouter.twilio.com/v1/Workspaces/" + of("workspaceSid"),
                        List.of(
                                Map.entry("EventCallbackUrl", url),
                                Map.entry("EventsFilter", String.join(",", Subscriptions.TASKROUTER))))
                .expecting(200);
    }

    /** Where Conversations posts its events, by Twilio's REST API. */
    void registerConversations(String url) {
        Stream<Map.Entry<String, String>> target =
                Stream.of(Map.entry("PostWebhookUrl", url), Map.entry("Method", "POST"));
        Stream<Map.Entry<String, String>> filters =
                Subscriptions.CONVERSATIONS.stream().map(event -> Map.entry("Filters", event));
        twilio().postForm(
                        "/conversations.twilio.com/v1/Services/" + of("conversationsServiceSid")
                                + "/Configuration/Webhooks",
                        Stream.concat(target, filters).collect(Collectors.toList()))
                .expecting(200);
    }

    /** Sets the workflow's configuration, by Twilio's REST API. */
    void configureWorkflow(String configuration) {
        twilio().postForm(
                        "/taskrouter.twilio.com/v1/Workspaces/" + of("workspaceSid") + "/Workflows/"
                                + of("workflowSid"),
                        List.of(Map.entry("Configuration", configuration)))
                .expecting(200);
    }

    /** Adds a worker with these attributes, by Twilio's REST API. */
    void hire(String workerName, String attributes) {
        twilio().postForm(
                        "/taskrouter.twilio.com/v1/Workspaces/" + of("workspaceSid") + "/Workers",
                        List.of(Map.entry("FriendlyName", workerName), Map.entry("Attributes", attributes)))
                .expecting(201);
    }

    /** Twilio's REST API, as this account. */
    Http twilio() {
        return sandbox.twilio().as(of("accountSid"), of("authToken"));
    }

    /** Somebody writes for the first time; the task is made as Flex or Studio would. */
    String begins(String channel, String task, String text) {
        return post("/conversations", Map.of("channel", channel, "task", task, "text", text))
                .getString("conversationSid");
    }

    /** The customer goes on; answers the index of the message. */
    int customerWrites(String conversation, String text) {
        return post("/conversations/" + conversation + "/messages", Map.of("text", text))
                .getInt("index");
    }

    /** The human agent writes. */
    int agentWrites(String conversation, String text) {
        return post("/agents/" + agent + "/conversations/" + conversation + "/messages", Map.of("text", text))
                .getInt("index");
    }

    void agentAccepts(String reservation) {
        post("/agents/" + agent + "/reservations/" + reservation + "/accept", Map.of());
    }

    void agentCompletes(String task) {
        post("/agents/" + agent + "/tasks/" + task + "/complete", Map.of());
    }

    /** A person moves a worker in Flex: to an activity in which it gets tasks, or none. */
    void moves(String worker, boolean available) {
        post("/agents/" + worker + "/activity", Map.of("available", available));
    }

    String agent() {
        return agent;
    }

    /** A conversation with participants, messages, tasks and their reservations. */
    JsonPath conversation(String sid) {
        return get("/conversations/" + sid);
    }

    /** The webhooks of a conversation that were taken, as they were sent. */
    List<Webhook> takenWebhooks(String conversation) {
        return sandbox.record("webhook", conversation).stream()
                .filter(attempt -> attempt.getInt("status") == 204)
                .map(attempt -> new Webhook(attempt.getMap("fields")))
                .toList();
    }

    JsonPath get(String path) {
        return sandbox.control()
                .get(path + "?organisation=" + name)
                .expecting(200)
                .json();
    }

    /** Asks the control interface to do something in this account. */
    JsonPath post(String path, Map<String, ?> body) {
        Http.Answer answer = sandbox.control().post(path + "?organisation=" + name, body);
        return answer.expecting(answer.status() == 201 ? 201 : 200).json();
    }
}
