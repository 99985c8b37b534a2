package io.baton.domain.workflow;

import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import io.baton.domain.workflow.expression.Scope;
import io.baton.domain.workflow.expression.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is in which queue. */
public final class Staffing {

    // what every human of Flex has: a queue that would take such a worker is no queue of the AI's alone
    private static final TaskAttributes SOME_HUMAN = TaskAttributes.empty()
            .with("contact_uri", AttributeValue.of("client:a_human"))
            .with("full_name", AttributeValue.of("A human"))
            .with("roles", new AttributeValue.Array(List.of(AttributeValue.of("agent"))));

    private final List<StaffedQueue> queues;
    private final List<AiWorker> aiWorkers;
    private final List<TaskQueueSid> aiQueues;

    /**
     * These workers in these queues.
     *
     * @param namedAiQueue the AI's queue as the connection names it
     */
    public Staffing(List<StaffedQueue> queues, List<AiWorker> aiWorkers, @Nullable TaskQueueSid namedAiQueue) {
        this.queues = List.copyOf(queues);
        this.aiWorkers = List.copyOf(aiWorkers);
        this.aiQueues = Stream.concat(Stream.ofNullable(namedAiQueue), aiOnly())
                .distinct()
                .toList();
    }

    /** All queues. */
    public List<StaffedQueue> queues() {
        return queues;
    }

    /** The AI workers of the connection. */
    public List<AiWorker> aiWorkers() {
        return aiWorkers;
    }

    /** The queue to which the AI's filter sends: the one that is named, else the first that holds AI workers alone. */
    public Optional<TaskQueueSid> aiQueue() {
        return aiQueues.stream().findFirst();
    }

    /** The queue that is named, and all others in which only AI workers are. */
    public List<TaskQueueSid> aiQueues() {
        return aiQueues;
    }

    /** Whether a task in this queue waits for the AI and for nobody else. */
    public boolean isAiQueue(TaskQueueSid queue) {
        return aiQueues.contains(queue);
    }

    /** Whether an AI worker is in this queue. */
    public boolean holdsAi(TaskQueueSid queue) {
        return aiWorkers.stream().anyMatch(worker -> worker.queues().contains(queue));
    }

    /** A queue's name, else its SID. */
    public String name(TaskQueueSid queue) {
        return queues.stream()
                .filter(each -> each.sid().equals(queue))
                .map(StaffedQueue::name)
                .findFirst()
                .orElse(queue.value());
    }

    /** Whether a target may offer some task of the queue to an AI worker. */
    boolean takesAi(WorkflowTarget target, TaskQueueSid queue) {
        return aiWorkers.stream()
                .filter(worker -> worker.queues().contains(queue))
                .anyMatch(worker -> takes(target, worker, Scope.unknown()) != Truth.NO);
    }

    /** Whether the target's expression takes the worker. */
    static Truth takes(WorkflowTarget target, AiWorker worker, Scope task) {
        var scope = Scope.named(Map.of("task", task, "worker", worker.scope()));
        return target.workers().map(expression -> expression.in(scope)).orElse(Truth.YES);
    }

    private Stream<TaskQueueSid> aiOnly() {
        return queues.stream()
                .filter(queue -> holdsAi(queue.sid()))
                .filter(queue -> queue.holds(SOME_HUMAN) == Truth.NO)
                .map(StaffedQueue::sid);
    }
}
