package io.baton.domain.workflow;

import io.baton.domain.sid.Sid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.AttributeValue.Fields;
import io.baton.domain.workflow.expression.Expression;
import java.time.Duration;
import java.util.Optional;

/** One step of a filter: a queue, who in it may have the task, and when the task goes on (contract.md 4.1). */
public record WorkflowTarget(Fields json) {

    private static final String ALWAYS = "1==1";

    /** A target that waits in a queue for ever. */
    static WorkflowTarget in(TaskQueueSid queue) {
        return new WorkflowTarget(Json.with(Json.EMPTY, "queue", AttributeValue.of(queue.value())));
    }

    /** Its queue; empty where it stays in the one before. */
    public Optional<TaskQueueSid> queue() {
        return Json.text(json, "queue").filter(sid -> Sid.matches("WQ", sid)).map(TaskQueueSid::new);
    }

    /** How old the task may become here, beyond the timeouts of the targets before (contract.md L2). */
    public Optional<Duration> timeout() {
        return Json.number(json, "timeout").map(Duration::ofSeconds);
    }

    /** Which workers of the queue may have the task; a target without one takes all. */
    public Optional<Expression> workers() {
        return Json.text(json, "expression").map(Expression::read);
    }

    /** When the task goes on because nobody can have it at once. */
    public Optional<Expression> skipIf() {
        return Json.text(json, "skip_if").map(Expression::read);
    }

    /** Whether it waits for one worker that the task names. */
    boolean isForAKnownWorker() {
        return json.values().containsKey("known_worker_sid") || json.values().containsKey("known_worker_friendly_name");
    }

    WorkflowTarget inQueue(TaskQueueSid queue) {
        return new WorkflowTarget(Json.with(json, "queue", AttributeValue.of(queue.value())));
    }

    /** Goes on whenever nobody can have the task at once. */
    WorkflowTarget skippedWhenNobodyIsFree() {
        boolean already = Json.text(json, "skip_if")
                .filter(text -> text.replace(" ", "").equals(ALWAYS))
                .isPresent();
        return already ? this : new WorkflowTarget(Json.with(json, "skip_if", AttributeValue.of(ALWAYS)));
    }

    /** Never goes on. */
    WorkflowTarget withoutEnd() {
        return new WorkflowTarget(Json.without(Json.without(json, "timeout"), "skip_if"));
    }

    /** The same target, for workers that fulfil this too. */
    WorkflowTarget onlyFor(String workers) {
        var text = Json.text(json, "expression").map(now -> both(now, workers)).orElse(workers);
        return new WorkflowTarget(Json.with(json, "expression", AttributeValue.of(text)));
    }

    static String both(String expression, String other) {
        return expression.replace(" ", "").equals(ALWAYS) ? other : "(" + expression + ") AND " + other;
    }
}
