package io.baton.domain.effect;

import io.baton.domain.sid.InteractionChannelSid;
import io.baton.domain.sid.InteractionSid;
import io.baton.domain.sid.TaskSid;

/** Close the interaction channel and its tasks: the matter is finished (product.md 2.12). */
public record CloseChannel(InteractionSid interaction, InteractionChannelSid channel, TaskSid task) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Patience patience() {
        return Patience.RELEASE;
    }
}
