package io.baton.domain.effect;

/** Make a plain task. */
public record CreateTask(NewTask task) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Patience patience() {
        return Patience.RELEASE;
    }
}
