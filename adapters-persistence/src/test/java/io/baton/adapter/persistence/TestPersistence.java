package io.baton.adapter.persistence;

import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.adapter.persistence.secret.SecretCipher;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.lane.EffectStore;
import io.baton.application.port.out.lane.Inbox;
import io.baton.application.port.out.lane.LaneStore;
import io.baton.application.port.out.lane.SessionStore;
import io.baton.application.port.out.lane.TimerStore;
import io.baton.application.port.out.lane.UnitOfWork;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** All ports on a real database of their own, without a container. */
public final class TestPersistence implements AutoCloseable {
    private static final Map<String, byte[]> KEYS = Map.of("test", new byte[32]);

    private final PGSimpleDataSource dataSource;
    private final PlainTransactions transactions;
    private final PersistenceAdapters ports;
    private final KeptDataAdapters keptData;

    private TestPersistence(PGSimpleDataSource dataSource) {
        this.dataSource = dataSource;
        this.transactions = new PlainTransactions(dataSource);
        this.ports = PersistenceAdapters.over(transactions, new DocumentMapper(), new SecretCipher(KEYS));
        this.keptData = KeptDataAdapters.over(transactions, new DocumentMapper());
    }

    /** A server on a new database. */
    public static TestPersistence start() {
        return new TestPersistence(EmbeddedDatabase.migrated());
    }

    /** Another server on the same database, with connections and entities of its own. */
    public TestPersistence secondServer() {
        return new TestPersistence(dataSource);
    }

    /** The database, to look behind the ports. */
    public PGSimpleDataSource dataSource() {
        return dataSource;
    }

    public PlainTransactions transactions() {
        return transactions;
    }

    public PersistenceAdapters ports() {
        return ports;
    }

    public KeptDataAdapters keptData() {
        return keptData;
    }

    public UnitOfWork unitOfWork() {
        return ports.unitOfWork();
    }

    public LaneStore lanes() {
        return ports.lanes();
    }

    public Inbox inbox() {
        return ports.inbox();
    }

    public EffectStore effects() {
        return ports.effects();
    }

    public TimerStore timers() {
        return ports.timers();
    }

    public SessionStore sessions() {
        return ports.sessions();
    }

    public ConnectionStore connections() {
        return ports.connections();
    }

    /** Runs one statement behind the ports; answers how many rows it changed. */
    public int execute(String sql) throws SQLException {
        try (Connection plain = dataSource.getConnection();
                Statement statement = plain.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** How many rows a query finds. */
    public long count(String from) throws SQLException {
        try (Connection plain = dataSource.getConnection();
                Statement statement = plain.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** All rows of a table as text; empty when there is none. */
    public String dump(String table) throws SQLException {
        try (Connection plain = dataSource.getConnection();
                Statement statement = plain.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select coalesce(string_agg(t::text, E'\\n'), '') from " + table + " t")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Closes the connections; the database goes with the run. */
    @Override
    public void close() {
        transactions.close();
    }
}
