package io.baton.bootstrap.server;

import groovy.json.JsonSlurper;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.TreeMap;

/** Everything at Twilio that fixes may change, as Twilio's REST API shows it; two of them are equal when nothing was changed. */
record SetUpAtTwilio(Map<String, Object> settings) {

    static SetUpAtTwilio of(Organisation organisation, String worker) {
        String workspace = "/taskrouter.twilio.com/v1/Workspaces/" + organisation.of("workspaceSid");
        String service = "/conversations.twilio.com/v1/Services/" + organisation.of("conversationsServiceSid");
        JsonPath callback = get(organisation, workspace);
        JsonPath webhook = get(organisation, service + "/Configuration/Webhooks");
        JsonPath workflow = get(organisation, workspace + "/Workflows/" + organisation.of("workflowSid"));
        JsonPath queues = get(organisation, workspace + "/TaskQueues");
        JsonPath aiWorker = get(organisation, workspace + "/Workers/" + worker);
        JsonPath channels = get(organisation, workspace + "/Workers/" + worker + "/Channels");
        Map<String, Object> settings = new TreeMap<>();
        settings.put("callback", text(callback, "event_callback_url"));
        settings.put("events", text(callback, "events_filter"));
        settings.put("webhook", text(webhook, "post_webhook_url"));
        settings.put("filters", webhook.getList("filters"));
        settings.put("method", text(webhook, "method"));
        settings.put("workflow", new JsonSlurper().parseText(workflow.getString("configuration")));
        settings.put("timeout", workflow.getInt("task_reservation_timeout"));
        settings.put("queues", queues.getList("task_queues.target_workers"));
        settings.put("activity", text(aiWorker, "activity_name"));
        settings.put("attributes", text(aiWorker, "attributes"));
        settings.put("capacities", channels.getList("channels.configured_capacity"));
        return new SetUpAtTwilio(settings);
    }

    private static JsonPath get(Organisation organisation, String path) {
        return organisation.twilio().get(path).expecting(200).json();
    }

    private static String text(JsonPath json, String name) {
        String value = json.getString(name);
        return value == null ? "" : value;
    }
}
