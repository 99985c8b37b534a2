package io.baton.bootstrap.database;

import io.baton.bootstrap.configuration.BatonConfiguration;
import io.baton.bootstrap.configuration.DatabaseSettings;
import io.baton.bootstrap.lifecycle.StartOrder;
import io.baton.bootstrap.lifecycle.StartRefused;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Has the embedded database run from before the first until after the last who needs it. */
@ApplicationScoped
class DatabaseLifecycle {

    @Inject
    BatonConfiguration configuration;

    private @Nullable EmbeddedDatabase embedded;

    void start(@Observes @Priority(StartOrder.DATABASE) @Initialized(ApplicationScoped.class) Object started) {
        DatabaseSettings database = configuration.database();
        if (!database.embedded()) {
            return;
        }
        try {
            embedded = EmbeddedDatabase.start(configuration.dataDirectory(), database.port());
        } catch (DatabaseNotStarted e) {
            throw StartRefused.because(e);
        }
    }

    // Not an observer of the end as everybody else: one that fails keeps the next from being told.
    @PreDestroy
    void stop() {
        if (embedded == null) {
            return;
        }
        try {
            embedded.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
