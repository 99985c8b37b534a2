package io.baton.bootstrap.wiring;

import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.service.lane.LaneStores;
import io.baton.application.service.settings.SavedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The settings that a connection has, version by version. */
@ApplicationScoped
class SettingsWiring {

    @Produces
    @Singleton
    SettingsUseCase settings(LaneStores stores, AuditLog audit, Caller caller, InstantSource clock) {
        return new SavedSettings(stores.settings(), stores.connections(), stores.unitOfWork(), audit, caller, clock);
    }
}
