package io.baton.domain.effect;

import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ParticipantSid;
import org.jspecify.annotations.Nullable;

/** Ask once who an unknown author is (product.md 2.6).
 *
 * @param participant null when the message names none
 */
public record LookUpAuthor(ConversationSid conversation, String identity, @Nullable ParticipantSid participant)
        implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
