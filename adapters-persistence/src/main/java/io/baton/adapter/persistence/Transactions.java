package io.baton.adapter.persistence;

import io.baton.application.port.out.lane.UnitOfWork;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;

/** Transactions in which plain SQL and JPA share one database connection. */
public interface Transactions extends UnitOfWork {

    /** Work on the connection of the current transaction; it must not be kept, closed or committed by the work. */
    @FunctionalInterface
    interface SqlWork<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs SQL in the current transaction; throws {@link IllegalStateException} when there is none. */
    <T> T sql(SqlWork<T> work);

    /** The entities of the current transaction. */
    EntityManager entities();
}
