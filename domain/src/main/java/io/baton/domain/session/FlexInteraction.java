package io.baton.domain.session;

import io.baton.domain.sid.InteractionChannelSid;
import io.baton.domain.sid.InteractionSid;
import io.baton.domain.taskrouter.Task;
import java.util.Optional;

/** The interaction and channel on which Flex serves a conversation; a conversation has one at most (contract.md L5). */
public record FlexInteraction(InteractionSid sid, InteractionChannelSid channel) {

    /** What a task's attributes name; empty for a plain task. */
    static Optional<FlexInteraction> of(Task task) {
        return task.attributes().interaction().flatMap(sid -> task.attributes()
                .interactionChannel()
                .map(channel -> new FlexInteraction(sid, channel)));
    }
}
