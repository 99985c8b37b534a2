package io.baton.bootstrap.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.adapter.persistence.Migrations;
import io.baton.adapter.persistence.PersistenceAdapters;
import io.baton.adapter.persistence.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.File;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The promises that persistence leans on and only the container can keep: the WAR that is shipped, on the server that is shipped. */
@ArquillianTest
class PersistenceInContainerIT {

    @Resource(lookup = "jdbc/baton")
    private DataSource dataSource;

    @Resource(lookup = "jdbc/batonLong")
    private DataSource longDataSource;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Inject
    private PersistenceAdapters adapters;

    private Transactions transactions;

    @Deployment
    static WebArchive shippedArchive() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("baton.test.war")))
                .addPackage(PersistenceInContainerIT.class.getPackage())
                .addAsLibraries(AssertJ.jars());
    }

    @BeforeEach
    void prepare() throws SQLException {
        transactions = (Transactions) adapters.unitOfWork();
        execute("create table if not exists container_note(id uuid primary key)");
    }

    @Test
    void sqlAndJpaShareOneTransaction() {
        UUID id = UUID.randomUUID();

        long seenByJpa = transactions.call(() -> {
            insert(id);
            return countByJpa(id);
        });

        assertThat(seenByJpa).isEqualTo(1);
    }

    @Test
    void aFailureTakesBackWhatBothHaveWritten() {
        UUID id = UUID.randomUUID();

        assertThatThrownBy(() -> transactions.call(() -> {
                    insert(id);
                    throw new IllegalStateException("fold failed");
                }))
                .hasMessage("fold failed");

        assertThat(transactions.call(() -> countByJpa(id))).isZero();
    }

    @Test
    void workersAreWokenAfterACommitAlone() {
        AtomicBoolean wokenAfterCommit = new AtomicBoolean();
        AtomicBoolean wokenAfterRollback = new AtomicBoolean();

        transactions.call(() -> {
            transactions.afterCommit(() -> wokenAfterCommit.set(true));
            assertThat(wokenAfterCommit).isFalse();
            return null;
        });
        assertThatThrownBy(() -> transactions.call(() -> {
                    transactions.afterCommit(() -> wokenAfterRollback.set(true));
                    throw new IllegalStateException("duplicate");
                }))
                .hasMessage("duplicate");

        assertThat(wokenAfterCommit).isTrue();
        assertThat(wokenAfterRollback).isFalse();
    }

    @Test
    void aLaneThreadHasTransactionsOfItsOwn() throws Exception {
        UUID id = UUID.randomUUID();
        CompletableFuture<Long> seen = new CompletableFuture<>();

        Thread lane = threads.newThread(() -> seen.completeAsync(
                () -> transactions.call(() -> {
                    insert(id);
                    return countByJpa(id);
                }),
                Runnable::run));
        lane.start();

        assertThat(seen.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void aStoppedServerCannotKeepItsLanes() throws SQLException {
        assertThat(setting(dataSource, "idle_in_transaction_session_timeout")).isEqualTo("10s");
        assertThat(setting(dataSource, "lock_timeout")).isEqualTo("2s");
        assertThat(setting(dataSource, "statement_timeout")).isEqualTo("10s");
        assertThat(setting(longDataSource, "statement_timeout")).isEqualTo("0");
    }

    @Test
    void theSchemaIsMigratedBeforeAnybodyWorks() {
        assertThat(new Migrations(longDataSource).areApplied()).isTrue();
    }

    private void insert(UUID id) {
        transactions.sql(connection -> {
            try (var statement = connection.prepareStatement("insert into container_note values (?)")) {
                statement.setObject(1, id);
                return statement.executeUpdate();
            }
        });
    }

    private long countByJpa(UUID id) {
        Object count = transactions
                .entities()
                .createNativeQuery("select count(*) from container_note where id = cast(?1 as uuid)")
                .setParameter(1, id.toString())
                .getSingleResult();
        return ((Number) count).longValue();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String setting(DataSource source, String name) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + name)) {
            result.next();
            return result.getString(1);
        }
    }
}
