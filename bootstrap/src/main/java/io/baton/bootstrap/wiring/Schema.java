package io.baton.bootstrap.wiring;

import io.baton.adapter.persistence.Migrations;
import io.baton.adapter.persistence.PersistenceAdapters;
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
        try {
            new Migrations(dataSource).apply();
            adapters.secretsKey().verify();
        } catch (RuntimeException broken) {
            // whatever it is, a server without a schema would stay up and serve nothing
            throw StartRefused.because(broken);
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
