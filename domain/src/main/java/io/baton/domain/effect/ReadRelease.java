package io.baton.domain.effect;

import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import org.jspecify.annotations.Nullable;

/** Look at everything that decides how the AI lets go (product.md 3.2).
 *
 * @param task the AI's task; null when it has none
 * @param reservation the AI's reservation; null when it has none
 */
public record ReadRelease(ConversationSid conversation, @Nullable TaskSid task, @Nullable ReservationSid reservation)
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
