package io.baton.domain.workflow;

import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.AttributeValue.Fields;
import io.baton.domain.workflow.expression.Expression;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One filter of a workflow: which tasks it takes, and the targets they go through (contract.md 4.1). */
public record WorkflowFilter(Fields json) {

    /** What the attribute of a handoff is called, and what it must be (product.md 3.3). */
    static final String HANDED_OFF = "handedOff";

    private static final Pattern MISSPELT = Pattern.compile(
            "\\s*\\(?\\s*(task\\.)?handed_?off\\s*(={1,3}\\s*['\"]?(true|yes|1)['\"]?)?\\s*\\)?\\s*",
            Pattern.CASE_INSENSITIVE);

    /** A filter of our own. */
    static WorkflowFilter of(String name, String expression, List<WorkflowTarget> targets) {
        var json = Json.with(Json.EMPTY, "filter_friendly_name", AttributeValue.of(name));
        return new WorkflowFilter(json).asking(expression).with(targets);
    }

    /** Its name, else its expression. */
    public String name() {
        return Json.text(json, "filter_friendly_name")
                .or(() -> Json.text(json, "friendly_name"))
                .orElseGet(this::expressionText);
    }

    /** Its expression as it was written. */
    public String expressionText() {
        return Json.text(json, "expression").orElse("");
    }

    /** Which tasks it takes. */
    public Expression expression() {
        return Expression.read(expressionText());
    }

    /** Its targets, in order. */
    public List<WorkflowTarget> targets() {
        return Json.objects(json, "targets").stream().map(WorkflowTarget::new).toList();
    }

    /** Whether it takes nothing but tasks that were handed off. */
    public boolean isForHandedOff() {
        return expression().requires(HANDED_OFF, AttributeValue.of(true));
    }

    /** Whether it means handed-off tasks and asks for them in a way that Twilio never finds true. */
    public boolean isMisspelt() {
        return !isForHandedOff() && MISSPELT.matcher(expressionText()).matches();
    }

    /** Whether one of its targets names such a queue. */
    boolean hasTarget(Predicate<TaskQueueSid> queue) {
        return targets().stream()
                .map(WorkflowTarget::queue)
                .flatMap(Optional::stream)
                .anyMatch(queue);
    }

    WorkflowFilter asking(String expression) {
        return new WorkflowFilter(Json.with(json, "expression", AttributeValue.of(expression)));
    }

    WorkflowFilter with(List<WorkflowTarget> targets) {
        return new WorkflowFilter(Json.with(
                json,
                "targets",
                Json.array(targets.stream().map(WorkflowTarget::json).toList())));
    }
}
