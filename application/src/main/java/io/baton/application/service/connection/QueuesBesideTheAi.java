package io.baton.application.service.connection;

import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.Queue;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkerSid;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Queues that would give an AI worker tasks meant for humans, such as Flex's {@code Everyone} (product.md 1.9, contract.md L11). */
final class QueuesBesideTheAi {

    private final Workspaces workspaces;

    QueuesBesideTheAi(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Says which queues hold the worker beside the AI's; empty when none does. */
    Optional<String> holding(TwilioAccess access, WorkerSid worker, @Nullable TaskQueueSid aiQueue) {
        var named = workspaces.queuesOf(access, worker).stream()
                .filter(queue -> !isAiQueue(queue, aiQueue))
                .map(queue -> queue.name() + " (" + queue.sid() + ")")
                .collect(Collectors.joining(", "));
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of("not only the AI's own queue would give the AI worker tasks: " + named);
    }

    private static boolean isAiQueue(Queue queue, @Nullable TaskQueueSid aiQueue) {
        return aiQueue == null
                ? queue.targetWorkers().contains("baton_ai")
                : queue.sid().equals(aiQueue);
    }
}
