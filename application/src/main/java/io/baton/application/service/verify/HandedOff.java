package io.baton.application.service.verify;

import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.Optional;

/**
 * A task with {@code handedOff} true, reason and summary is in the human queue.
 *
 * @param replyBefore index of the AI's last message before a human was asked for; -1 when there was none
 */
record HandedOff(FlexConnection connection, TaskQueueSid humanQueue, int replyBefore, SetUpSeen setUp)
        implements Expectation {

    private static final String REASON = "handoffReason";
    private static final String SUMMARY = "handoffSummary";

    @Override
    public Optional<String> met(Look look) {
        return look.handedOff()
                .filter(task -> humanQueue.equals(task.task().queue()))
                .filter(task -> isGiven(task.task().attributes(), REASON))
                .filter(task -> isGiven(task.task().attributes(), SUMMARY))
                .map(task -> "Task " + task.task().sid() + " is in the human queue with handedOff true, reason "
                        + Words.shortened(text(task.task().attributes(), REASON)) + " and summary "
                        + Words.shortened(text(task.task().attributes(), SUMMARY)))
                .findFirst();
    }

    @Override
    public String missed(Look look) {
        return look.handedOff().findFirst().map(this::missed).orElseGet(() -> notHandedOff(look));
    }

    private String missed(Look.Offered task) {
        if (!humanQueue.equals(task.task().queue())) {
            return "The handed-off task " + task.task().sid() + " is in "
                    + setUp.queue(task.task().queue()) + ", not in the human queue " + humanQueue
                    + ". Look at the check workflow-handoff-filter";
        }
        return "The handed-off task " + task.task().sid() + " lacks handoffReason or handoffSummary";
    }

    private String notHandedOff(Look look) {
        var answered = look.newestBy(connection.conversationSettings().authorName())
                .filter(message -> message.index() > replyBefore)
                .map(message -> Words.shortened(message.body()));
        return answered.map(words -> "The AI did not hand off but said " + words + ": its policy keeps such a request")
                .orElse("Nothing followed when the customer asked for a human: the message did not reach Baton. Look at"
                        + " the check conversations-webhook");
    }

    private static boolean isGiven(TaskAttributes attributes, String name) {
        return !text(attributes, name).isBlank();
    }

    private static String text(TaskAttributes attributes, String name) {
        return attributes.text(name).orElse("");
    }
}
