package io.baton.domain.effect;

import io.baton.domain.sid.ConversationSid;

/** Write one message to the customer.
 *
 * @param afterIndex the last index known when it was wanted: a repeat looks for its own key behind it
 */
public record SendMessage(ConversationSid conversation, String author, String body, Purpose purpose, int afterIndex)
        implements Effect {

    /** Why the AI speaks. */
    public enum Purpose {
        REPLY,
        HANDOFF,
        SILENCE,
        CLOSING
    }

    @Override
    public boolean needsProof() {
        return purpose != Purpose.HANDOFF;
    }

    @Override
    public Patience patience() {
        return purpose == Purpose.HANDOFF ? Patience.HANDOFF_MESSAGE : Patience.MESSAGE;
    }

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
