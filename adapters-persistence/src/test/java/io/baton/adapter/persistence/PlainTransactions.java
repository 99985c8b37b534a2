package io.baton.adapter.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.postgresql.ds.PGSimpleDataSource;

/** Transactions without a container: EclipseLink's own, with plain SQL on the same connection. One instance stands for one server. */
public final class PlainTransactions implements Transactions, AutoCloseable {
    private final EntityManagerFactory factory;
    /** Of the instance, because one thread works for two servers at a time in tests. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Current> current = new ThreadLocal<>();

    /** Transactions over a pool of connections to this database. */
    public PlainTransactions(PGSimpleDataSource database) {
        factory = Persistence.createEntityManagerFactory(
                "baton",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
                        "jakarta.persistence.jdbc.url", database.getURL(),
                        "jakarta.persistence.jdbc.user", String.valueOf(database.getUser()),
                        "jakarta.persistence.jdbc.password", String.valueOf(database.getPassword()),
                        "eclipselink.logging.level", "WARNING"));
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return current.get() == null ? inOneOfItsOwn(work) : work.get();
    }

    @Override
    public void afterCommit(Runnable action) {
        required().afterCommit.add(action);
    }

    @Override
    public <T> T sql(SqlWork<T> work) {
        try {
            return work.on(required().connection);
        } catch (SQLException e) {
            throw DatabaseFailures.of(e);
        }
    }

    @Override
    public EntityManager entities() {
        return required().entities;
    }

    /** Where entities come from, to look at what it keeps. */
    EntityManagerFactory factory() {
        return factory;
    }

    @Override
    public void close() {
        factory.close();
    }

    private Current required() {
        Current transaction = current.get();
        if (transaction == null) {
            throw new IllegalStateException("no transaction");
        }
        return transaction;
    }

    private <T> T inOneOfItsOwn(Supplier<T> work) {
        List<Runnable> afterCommit = new ArrayList<>();
        T result;
        try (EntityManager entities = factory.createEntityManager()) {
            result = workAndCommit(work, entities, afterCommit);
        } catch (PersistenceException e) {
            throw DatabaseFailures.of(e);
        } finally {
            current.remove();
        }
        afterCommit.forEach(Runnable::run);
        return result;
    }

    private <T> T workAndCommit(Supplier<T> work, EntityManager entities, List<Runnable> afterCommit) {
        entities.getTransaction().begin();
        try {
            current.set(new Current(entities, entities.unwrap(Connection.class), afterCommit));
            T result = work.get();
            entities.getTransaction().commit();
            return result;
        } catch (RuntimeException | Error e) {
            rollBackAfter(e, entities.getTransaction());
            throw e;
        }
    }

    private static void rollBackAfter(Throwable cause, EntityTransaction transaction) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private record Current(EntityManager entities, Connection connection, List<Runnable> afterCommit) {}
}
