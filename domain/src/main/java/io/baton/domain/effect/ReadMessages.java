package io.baton.domain.effect;

import io.baton.domain.sid.ConversationSid;

/** Read the messages from one index to another, both included, to fill a gap (product.md 2.6). */
public record ReadMessages(ConversationSid conversation, int from, int to) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
