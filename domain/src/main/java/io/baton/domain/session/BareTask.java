package io.baton.domain.session;

import io.baton.domain.sid.TaskSid;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.Task;
import io.baton.domain.taskrouter.TaskAttributes;

/** The attributes of a task for a conversation of which no task is known (product.md 2.10). */
final class BareTask {

    private BareTask() {}

    /** A pattern for a new task; its SID names none. */
    static Task of(Session session) {
        return new Task(
                new TaskSid("WT" + "0".repeat(32)),
                AssignmentStatus.PENDING,
                0,
                attributes(session),
                null,
                null,
                session.customer().channel().taskChannel(),
                0,
                null);
    }

    static TaskAttributes attributes(Session session) {
        var attributes = TaskAttributes.empty()
                .with(
                        "conversationSid",
                        AttributeValue.of(session.conversation().value()))
                .with(
                        "channelType",
                        AttributeValue.of(session.customer().channel().wire()));
        var address = session.customer().address();
        var name = session.customer().name();
        if (address != null) {
            attributes = attributes.with("customerAddress", AttributeValue.of(address));
        }
        return name == null ? attributes : attributes.with("customerName", AttributeValue.of(name));
    }
}
