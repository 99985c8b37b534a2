package io.baton.bootstrap.lifecycle;

/** Priorities of observers of {@code @Initialized(ApplicationScoped.class)}: lower ones run first. */
public final class StartOrder {

    /** PostgreSQL runs from here on. */
    public static final int DATABASE = 100;

    /** The schema is there from here on. */
    public static final int MIGRATIONS = 200;

    /** Lanes, engine pool and sweeps begin to work. */
    public static final int WORK = 300;

    /** Everything is on its way; the operator is told when it has arrived. */
    public static final int ANNOUNCEMENT = 900;

    private StartOrder() {}
}
