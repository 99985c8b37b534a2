package io.baton.bootstrap.health;

import io.baton.bootstrap.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started when every part has been started once. */
@Startup
@ApplicationScoped
class StartedCheck implements HealthCheck {

    private volatile boolean started;

    void started(@Observes @Priority(StartOrder.ANNOUNCEMENT) @Initialized(ApplicationScoped.class) Object event) {
        started = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("started").status(started).build();
    }
}
