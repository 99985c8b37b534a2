package io.baton.domain.effect;

import io.baton.domain.sid.ConversationSid;

/** Look at what 2.10 asks before Baton makes a task: open tasks, the conversation's state, webhooks of others. */
public record FindTasks(ConversationSid conversation) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
