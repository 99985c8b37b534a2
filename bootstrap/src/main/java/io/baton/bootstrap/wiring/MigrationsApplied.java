package io.baton.bootstrap.wiring;

import io.baton.bootstrap.health.ReadinessCondition;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether the schema is there and the secrets' key fits it. */
@ApplicationScoped
class MigrationsApplied implements ReadinessCondition {

    private volatile boolean applied;

    void applied() {
        applied = true;
    }

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public boolean holds() {
        return applied;
    }
}
