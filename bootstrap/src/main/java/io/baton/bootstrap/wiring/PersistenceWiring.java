package io.baton.bootstrap.wiring;

import io.baton.adapter.persistence.JtaTransactions;
import io.baton.adapter.persistence.PersistenceAdapters;
import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.adapter.persistence.secret.SecretCipher;
import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.service.audit.AuditedConnections;
import io.baton.application.service.lane.LaneStores;
import io.baton.bootstrap.configuration.SecretKeys;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The database's ports over the container's transactions. */
@ApplicationScoped
class PersistenceWiring {

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    @Resource(lookup = "jdbc/baton")
    DataSource dataSource;

    @PersistenceContext(unitName = "baton")
    EntityManager entities;

    @Inject
    SecretKeys secretKeys;

    @Produces
    @Singleton
    PersistenceAdapters adapters() {
        var transactions = new JtaTransactions(transaction, registry, dataSource, entities);
        return PersistenceAdapters.over(transactions, new DocumentMapper(), new SecretCipher(keys()));
    }

    private Map<String, byte[]> keys() {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        secretKeys.keys().forEach(key -> keys.put(key.id(), key.value().getEncoded()));
        return keys;
    }

    @Produces
    @Singleton
    LaneStores stores(PersistenceAdapters ports, AuditLog audit) {
        return new LaneStores(
                ports.unitOfWork(),
                ports.lanes(),
                ports.inbox(),
                ports.effects(),
                ports.timers(),
                ports.sessions(),
                new AuditedConnections(ports.connections(), audit, ports.unitOfWork()),
                ports.settings(),
                ports.codec());
    }
}
