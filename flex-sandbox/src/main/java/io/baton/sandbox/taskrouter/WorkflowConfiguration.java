package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.JsonText;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.expression.Expression;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A workflow's configuration: the text as it was written, and what routing reads from it (contract.md 4.1). */
public record WorkflowConfiguration(String text, List<Filter> filters, @Nullable Target defaultTarget) {

    /** Tasks that match the expression go to the targets in turn. */
    record Filter(Expression expression, List<Target> targets) {}

    /** One step: a queue, and when to go on to the next. */
    record Target(
            String queueSid,
            @Nullable Integer timeoutSeconds,
            @Nullable Integer priority,
            @Nullable Expression workers,
            @Nullable Expression skipIf,
            @Nullable String orderBy,
            @Nullable String knownWorkerSid,
            @Nullable String knownWorkerName) {}

    /** Reads a configuration, or answers 400 as Twilio does when one is saved. */
    public static WorkflowConfiguration parse(String text) {
        JsonObject routing = JsonText.child(JsonText.object("Configuration", text), "task_routing");
        if (routing.isEmpty()) {
            throw Refusal.invalid("Invalid Configuration: task_routing is missing");
        }
        List<Filter> filters = new ArrayList<>();
        for (JsonValue filter : JsonText.array(routing, "filters")) {
            filters.add(filter(filter.asJsonObject()));
        }
        JsonObject last = JsonText.child(routing, "default_filter");
        return new WorkflowConfiguration(text, List.copyOf(filters), last.isEmpty() ? null : target(last, null));
    }

    /** The SIDs of all queues it names. */
    List<String> queues() {
        List<String> sids = new ArrayList<>();
        filters.forEach(filter -> filter.targets().forEach(target -> sids.add(target.queueSid())));
        if (defaultTarget != null) {
            sids.add(defaultTarget.queueSid());
        }
        return sids;
    }

    private static Filter filter(JsonObject filter) {
        String expression = JsonText.text(filter, "expression")
                .orElseThrow(() -> Refusal.invalid("Invalid Configuration: a filter has no expression"));
        List<Target> targets = new ArrayList<>();
        for (JsonValue target : JsonText.array(filter, "targets")) {
            String inherited =
                    targets.isEmpty() ? null : targets.get(targets.size() - 1).queueSid();
            targets.add(target(target.asJsonObject(), inherited));
        }
        return new Filter(Expression.parse(expression), List.copyOf(targets));
    }

    private static Target target(JsonObject target, @Nullable String inheritedQueue) {
        String queue = JsonText.text(target, "queue").orElse(inheritedQueue);
        if (queue == null) {
            throw Refusal.invalid("Invalid Configuration: a target has no queue");
        }
        return new Target(
                queue,
                JsonText.number(target, "timeout").orElse(null),
                JsonText.number(target, "priority").orElse(null),
                expression(target, "expression").orElse(null),
                expression(target, "skip_if").orElse(null),
                JsonText.text(target, "order_by").orElse(null),
                JsonText.text(target, "known_worker_sid").orElse(null),
                JsonText.text(target, "known_worker_friendly_name").orElse(null));
    }

    private static Optional<Expression> expression(JsonObject target, String name) {
        return JsonText.text(target, name).map(Expression::parse);
    }
}
