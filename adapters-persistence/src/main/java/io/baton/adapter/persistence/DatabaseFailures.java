package io.baton.adapter.persistence;

import io.baton.application.port.out.lane.DatabaseUnavailable;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away from a mistake of ours.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes</a>
 */
final class DatabaseFailures {
    private static final String DUPLICATE_KEY = "23505";

    /** Lost or refused connections, no free one, server shutting down, out of memory or disk. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    /** Serialization failure, deadlock, lock_timeout, idle_in_transaction_session_timeout. */
    private static final Set<String> TOO_BUSY = Set.of("40001", "40P01", "55P03", "25P03");

    private DatabaseFailures() {}

    static RuntimeException of(SQLException e) {
        return isPassing(e) ? unavailable(e) : new IllegalStateException("SQL state " + e.getSQLState(), e);
    }

    static DatabaseUnavailable unavailable(Exception e) {
        return new DatabaseUnavailable("the database is away or too busy", e);
    }

    /** What JPA threw, as {@link DatabaseUnavailable} when that is the cause; else as it is. */
    static RuntimeException of(RuntimeException e) {
        return causes(e)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .filter(DatabaseFailures::isPassing)
                .<RuntimeException>map(DatabaseFailures::unavailable)
                .orElse(e);
    }

    /** Whether an SQL state is among the causes. */
    static boolean hasState(Throwable e, String state) {
        return causes(e).anyMatch(cause -> cause instanceof SQLException sql && state.equals(sql.getSQLState()));
    }

    static boolean isDuplicateKey(Throwable e) {
        return hasState(e, DUPLICATE_KEY);
    }

    private static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || (state != null && (TOO_BUSY.contains(state) || isAway(state)));
    }

    private static boolean isAway(String state) {
        return state.length() == 5 && AWAY.contains(state.substring(0, 2));
    }

    private static Stream<Throwable> causes(@Nullable Throwable e) {
        return Stream.iterate(e, java.util.Objects::nonNull, Throwable::getCause);
    }
}
