package io.baton.bootstrap.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every condition holds; does not say which one does not, for the probe is open to everybody. */
@Readiness
@ApplicationScoped
class ReadinessCheck implements HealthCheck {

    @Inject
    ServerReadiness readiness;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ready").status(readiness.holds()).build();
    }
}
