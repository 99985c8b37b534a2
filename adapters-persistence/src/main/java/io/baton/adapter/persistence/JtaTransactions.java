package io.baton.adapter.persistence;

import jakarta.persistence.EntityManager;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The container's transactions: one data source without XA serves SQL and JPA alike. */
public final class JtaTransactions implements Transactions {
    private final UserTransaction transaction;
    private final TransactionSynchronizationRegistry registry;
    private final DataSource dataSource;
    private final EntityManager entities;

    /**
     * Transactions over what the container gives.
     *
     * @param dataSource the one that the persistence unit {@code baton} names
     * @param entities container-managed, bound to the transaction
     */
    public JtaTransactions(
            UserTransaction transaction,
            TransactionSynchronizationRegistry registry,
            DataSource dataSource,
            EntityManager entities) {
        this.transaction = transaction;
        this.registry = registry;
        this.dataSource = dataSource;
        this.entities = entities;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        if (isActive()) {
            return work.get();
        }
        begin();
        T result = workOrRollBack(work);
        commit();
        return result;
    }

    @Override
    public void afterCommit(Runnable action) {
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    action.run();
                }
            }
        });
    }

    @Override
    public <T> T sql(SqlWork<T> work) {
        if (!isActive()) {
            throw new IllegalStateException("no transaction");
        }
        try (Connection connection = connection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw DatabaseFailures.of(e);
        }
    }

    @Override
    public EntityManager entities() {
        return entities;
    }

    /** The container's own failures, a pool without a free connection for example, name no SQL state. */
    private Connection connection() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw DatabaseFailures.unavailable(e);
        }
    }

    private boolean isActive() {
        try {
            return transaction.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw DatabaseFailures.unavailable(e);
        }
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw DatabaseFailures.unavailable(e);
        }
    }

    private <T> T workOrRollBack(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            rollBackAfter(e);
            throw e;
        }
    }

    private void rollBackAfter(Throwable cause) {
        try {
            transaction.rollback();
        } catch (SystemException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void commit() {
        try {
            transaction.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw DatabaseFailures.unavailable(e);
        }
    }
}
