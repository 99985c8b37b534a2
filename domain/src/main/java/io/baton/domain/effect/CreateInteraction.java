package io.baton.domain.effect;

import io.baton.domain.conversation.Channel;
import io.baton.domain.sid.ConversationSid;

/** Make an interaction, and with it a task, on a conversation that has none (product.md 2.10). */
public record CreateInteraction(ConversationSid conversation, Channel channel, NewTask task) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
