package io.baton.adapter.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema, brought up to date by Flyway. */
public final class Migrations {
    private final Flyway flyway;

    /**
     * Migrations of one database.
     *
     * @param dataSource without a statement timeout: a migration may take longer than a lane may
     */
    public Migrations(DataSource dataSource) {
        flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                // Flyway finds it in Liberty by the empty file flyway.location in it; without it, it would migrate
                // nothing and say nothing
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .callbackLocations(new String[0])
                .load();
    }

    /** Applies what is missing; servers that start together take turns. */
    public void apply() {
        flyway.migrate();
    }

    /** Whether the schema is the one that this server was built for, for the readiness check. */
    public boolean areApplied() {
        return flyway.info().pending().length == 0;
    }
}
