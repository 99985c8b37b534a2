package io.baton.domain.effect;

import io.baton.domain.sid.InteractionChannelSid;
import io.baton.domain.sid.InteractionSid;

/** Make a new task on a Flex interaction channel (contract.md 7.4). */
public record Invite(InteractionSid interaction, InteractionChannelSid channel, NewTask task) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Patience patience() {
        return Patience.RELEASE;
    }
}
