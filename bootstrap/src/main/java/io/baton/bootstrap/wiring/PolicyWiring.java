package io.baton.bootstrap.wiring;

import io.baton.application.port.in.policy.TryPolicyUseCase;
import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.engine.Detectors;
import io.baton.application.service.policy.TryPolicyService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Trying a handoff policy. */
@ApplicationScoped
class PolicyWiring {

    @Produces
    @Singleton
    TryPolicyUseCase tryPolicy(SettingsUseCase settings, Detectors detectors, InstantSource clock) {
        return new TryPolicyService(settings, detectors, clock);
    }
}
