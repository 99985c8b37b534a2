package io.baton.bootstrap.wiring;

import io.baton.adapter.persistence.PersistenceAdapters;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.service.audit.AuditService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The audit log: a service for whoever tells it of a change and for whoever reads it. */
@ApplicationScoped
class AuditWiring {

    @Produces
    @Singleton
    AuditService audit(PersistenceAdapters ports, Caller caller, InstantSource clock) {
        return new AuditService(ports.audit(), ports.unitOfWork(), caller, clock);
    }
}
