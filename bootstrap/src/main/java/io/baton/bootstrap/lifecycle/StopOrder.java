package io.baton.bootstrap.lifecycle;

/** Priorities of observers of {@code @BeforeDestroyed(ApplicationScoped.class)}: lower ones run first. */
public final class StopOrder {

    /** Nobody takes new work, and what runs is finished or given back. */
    public static final int WORK = 100;

    /** The last that stops: nobody needs the database any more. */
    public static final int DATABASE = 900;

    private StopOrder() {}
}
