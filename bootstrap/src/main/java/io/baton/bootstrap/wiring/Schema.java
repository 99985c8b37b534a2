package io.baton.bootstrap.wiring;

import io.baton.adapter.persistence.Migrations;
import io.baton.adapter.persistence.PersistenceAdapters;
import io.baton.adapter.persistence.secret.WrongSecretsKey;
import io.baton.bootstrap.health.ReadinessCondition;
import io.baton.bootstrap.lifecycle.StartOrder;
import io.baton.bootstrap.lifecycle.StartRefused;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Brings the schema up to date before anybody uses it, and refuses a server whose key does not fit the stored secrets. */
@ApplicationScoped
class Schema implements ReadinessCondition {

    @Resource(lookup = "jdbc/batonLong")
    DataSource dataSource;

    @Inject
    PersistenceAdapters adapters;

    private volatile boolean ready;

    void migrate(@Observes @Priority(StartOrder.MIGRATIONS) @Initialized(ApplicationScoped.class) Object started) {
        new Migrations(dataSource).apply();
        try {
            adapters.secretsKey().verify();
        } catch (WrongSecretsKey wrong) {
            throw StartRefused.because(wrong);
        }
        ready = true;
    }

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public boolean holds() {
        return ready;
    }
}
