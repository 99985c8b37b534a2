package io.baton.bootstrap.wiring;

import io.baton.adapter.persistence.JtaTransactions;
import io.baton.adapter.persistence.KeptDataAdapters;
import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.application.port.in.analytics.ReadAnalyticsUseCase;
import io.baton.application.port.in.customer.CustomerDataUseCase;
import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.service.access.AdministeredConnections;
import io.baton.application.service.analytics.AnalyticsService;
import io.baton.application.service.customer.CustomerDataService;
import io.baton.application.service.lane.LaneStores;
import io.baton.application.service.retention.Purge;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.time.InstantSource;
import javax.sql.DataSource;

/** What becomes of kept data: purged by age, exported and erased by address, counted, all on connections that may take their time. */
@ApplicationScoped
class KeptDataWiring {

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    @Resource(lookup = "jdbc/batonLong")
    DataSource dataSource;

    @PersistenceContext(unitName = "baton")
    EntityManager entities;

    @Produces
    @Singleton
    KeptDataAdapters keptData() {
        return KeptDataAdapters.over(
                new JtaTransactions(transaction, registry, dataSource, entities), new DocumentMapper());
    }

    @Produces
    @Singleton
    Purge purge(KeptDataAdapters keptData, LaneStores stores, InstantSource clock) {
        return new Purge(keptData.retention(), stores.connections(), stores.unitOfWork(), clock);
    }

    @Produces
    @Singleton
    CustomerDataUseCase customerData(KeptDataAdapters keptData, LaneStores stores, Caller caller, AuditLog audit) {
        var connections = new AdministeredConnections(stores.connections(), caller);
        return new CustomerDataService(keptData.customers(), connections, stores.unitOfWork(), audit);
    }

    @Produces
    @Singleton
    ReadAnalyticsUseCase analytics(KeptDataAdapters keptData, LaneStores stores, Caller caller) {
        return new AnalyticsService(keptData.analytics(), stores.connections(), stores.unitOfWork(), caller);
    }
}
