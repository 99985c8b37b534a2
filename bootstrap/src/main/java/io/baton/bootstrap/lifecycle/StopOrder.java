package io.baton.bootstrap.lifecycle;

/** Priorities of observers of {@code @BeforeDestroyed(ApplicationScoped.class)}: lower ones run first. The database stops after all of them. */
public final class StopOrder {

    /** Nobody takes new work, and what runs is finished or given back. */
    public static final int WORK = 100;

    private StopOrder() {}
}
