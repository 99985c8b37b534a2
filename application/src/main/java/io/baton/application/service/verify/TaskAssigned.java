package io.baton.application.service.verify;

import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.taskrouter.AssignmentStatus;
import java.util.Optional;

/** The task is shown as the AI worker's and names its conversation; engaged by {@code hold} it is shown as reserved (product.md 2.5). */
record TaskAssigned(FlexConnection connection, ConversationSid conversation) implements Expectation {

    @Override
    public Optional<String> met(Look look) {
        return look.fresh()
                .filter(this::isTaken)
                .filter(this::namesConversation)
                .map(task -> "Task " + task.task().sid() + " is "
                        + task.task().status().wire() + " and has conversationSid " + conversation);
    }

    @Override
    public String missed(Look look) {
        return look.fresh()
                .map(task -> namesConversation(task)
                        ? "Task " + task.task().sid() + " is "
                                + task.task().status().wire() + ", not assigned. Look at the check taskrouter-webhook"
                        : "Task " + task.task().sid()
                                + " has no conversationSid in its attributes, so Baton can't reply. Look at the check"
                                + " tasks-created")
                .orElse("The AI's task ended before its time. Look at the check tasks-created");
    }

    private boolean isTaken(Look.Offered task) {
        var status = task.task().status();
        return status == AssignmentStatus.ASSIGNED
                || (connection.engagement() == Engagement.HOLD && status == AssignmentStatus.RESERVED);
    }

    private boolean namesConversation(Look.Offered task) {
        return task.task()
                .attributes()
                .conversation()
                .filter(conversation::equals)
                .isPresent();
    }
}
