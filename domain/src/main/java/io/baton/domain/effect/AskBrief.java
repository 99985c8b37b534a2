package io.baton.domain.effect;

/** Ask the engine for the brief of a handoff. */
public record AskBrief(int answerFrom) implements Effect {

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
