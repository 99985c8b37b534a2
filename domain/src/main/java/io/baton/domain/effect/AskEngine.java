package io.baton.domain.effect;

/** Ask the engine for an answer to all customer messages from an index on.
 *
 * @param attempt 1, or 2 for the one repeat
 */
public record AskEngine(String turnId, int answerFrom, int attempt) implements Effect {

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
