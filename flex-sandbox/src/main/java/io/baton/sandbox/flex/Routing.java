package io.baton.sandbox.flex;

import io.baton.sandbox.core.JsonText;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.taskrouter.TaskRequest;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The {@code Routing} parameter of interactions and invites (contract.md 7.2). */
public record Routing(
        @Nullable String workflowSid,
        @Nullable String routingTarget,
        String taskChannel,
        int priority,
        int timeoutSeconds,
        JsonObject attributes) {

    /** Reads the parameter; the workspace must be the account's own. */
    public static Routing parse(String text, String workspaceSid) {
        JsonObject properties = JsonText.child(JsonText.object("Routing", text), "properties");
        String named = JsonText.text(properties, "workspace_sid")
                .orElseThrow(() -> Refusal.invalid("Invalid Routing: properties.workspace_sid is missing"));
        if (!named.equals(workspaceSid)) {
            throw Refusal.invalid("Invalid Routing: workspace " + named + " is not the account's");
        }
        return new Routing(
                JsonText.text(properties, "workflow_sid").orElse(null),
                JsonText.text(properties, "worker_sid")
                        .or(() -> JsonText.text(properties, "queue_sid"))
                        .orElse(null),
                JsonText.text(properties, "task_channel_unique_name")
                        .or(() -> JsonText.text(properties, "task_channel_sid"))
                        .orElse("chat"),
                JsonText.number(properties, "priority").orElse(0),
                JsonText.number(properties, "timeout").orElse(TaskRequest.DEFAULT_TIMEOUT),
                attributes(properties));
    }

    /** The same way with other attributes. */
    public Routing with(JsonObject other) {
        return new Routing(workflowSid, routingTarget, taskChannel, priority, timeoutSeconds, other);
    }

    private static JsonObject attributes(JsonObject properties) {
        return properties.get("attributes") instanceof JsonObject object
                ? object
                : JsonText.object(
                        "Routing", JsonText.text(properties, "attributes").orElse("{}"));
    }
}
