package io.baton.bootstrap.database;

import io.baton.bootstrap.health.ReadinessCondition;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Whether PostgreSQL answers on the connections that Baton works with. */
@ApplicationScoped
class DatabaseReachable implements ReadinessCondition {

    private static final Logger LOGGER = Logger.getLogger(DatabaseReachable.class.getName());
    private static final int SECONDS = 1;

    @Resource(lookup = "jdbc/baton")
    DataSource dataSource;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean holds() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            LOGGER.log(Level.FINE, "The database does not answer", e);
            return false;
        }
    }
}
