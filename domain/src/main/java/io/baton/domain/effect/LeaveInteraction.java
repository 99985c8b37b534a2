package io.baton.domain.effect;

import io.baton.domain.sid.InteractionChannelSid;
import io.baton.domain.sid.InteractionSid;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;

/** Close the AI's own participant: its task completes, the conversation stays active (contract.md 7.4). */
public record LeaveInteraction(
        InteractionSid interaction, InteractionChannelSid channel, ReservationSid reservation, TaskSid task)
        implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Patience patience() {
        return Patience.RELEASE;
    }
}
