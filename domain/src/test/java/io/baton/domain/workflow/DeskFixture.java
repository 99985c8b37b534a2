package io.baton.domain.workflow;

import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.AttributeValue.Fields;
import io.baton.domain.taskrouter.AttributeValue.Literal;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Queues, AI workers and workflows for tests. */
final class DeskFixture {

    static final TaskQueueSid AI = queue(1);
    static final TaskQueueSid HUMANS = queue(2);
    static final TaskQueueSid EVERYONE = queue(3);
    static final TaskQueueSid SPANISH = queue(4);

    private static final List<StaffedQueue> QUEUES = List.of(
            new StaffedQueue(HUMANS, "Humans", "routing.skills HAS 'support'"),
            new StaffedQueue(SPANISH, "Spanish", "routing.skills HAS 'es'"),
            new StaffedQueue(EVERYONE, "Everyone", "1==1"),
            new StaffedQueue(AI, "AI", "baton_ai == true"));

    private DeskFixture() {}

    /** One AI worker, in the AI's queue and in Everyone. */
    static Staffing desk() {
        return desk(1);
    }

    static Staffing desk(int aiWorkers) {
        List<AiWorker> workers = new ArrayList<>();
        for (int i = 1; i <= aiWorkers; i++) {
            workers.add(aiWorker(i, Set.of(AI, EVERYONE)));
        }
        return new Staffing(QUEUES, workers, null);
    }

    static AiWorker aiWorker(int number, Set<TaskQueueSid> queues) {
        var attributes = TaskAttributes.empty()
                .with("baton_ai", AttributeValue.of(true))
                .with("contact_uri", AttributeValue.of("client:baton_ai_" + number));
        return new AiWorker(new WorkerSid(sid("WK", number)), "baton-ai-" + number, attributes, queues);
    }

    static WorkflowRepair repair() {
        return repair(desk());
    }

    static WorkflowRepair repair(Staffing staffing) {
        return new WorkflowRepair(staffing, AI, HUMANS);
    }

    static WorkflowConfiguration workflow(TaskQueueSid defaultQueue, WorkflowFilter... filters) {
        return workflow(filters).withDefault(WorkflowTarget.in(defaultQueue));
    }

    static WorkflowConfiguration workflow(WorkflowFilter... filters) {
        return new WorkflowConfiguration(new Fields(Map.of())).with(List.of(filters));
    }

    static WorkflowFilter filter(String name, String expression, WorkflowTarget... targets) {
        return WorkflowFilter.of(name, expression, Arrays.asList(targets));
    }

    static WorkflowTarget to(TaskQueueSid queue) {
        return WorkflowTarget.in(queue);
    }

    static WorkflowTarget to(TaskQueueSid queue, String key, String value) {
        return with(to(queue), key, value);
    }

    static WorkflowTarget with(WorkflowTarget target, String key, String value) {
        return new WorkflowTarget(Json.with(target.json(), key, AttributeValue.of(value)));
    }

    static WorkflowTarget for30Seconds(TaskQueueSid queue) {
        return new WorkflowTarget(Json.with(to(queue).json(), "timeout", new Literal("30")));
    }

    private static TaskQueueSid queue(int number) {
        return new TaskQueueSid(sid("WQ", number));
    }

    private static String sid(String prefix, int number) {
        return prefix + String.format("%032x", number);
    }
}
