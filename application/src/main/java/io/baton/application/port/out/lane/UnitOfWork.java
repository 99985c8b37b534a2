package io.baton.application.port.out.lane;

import java.util.function.Supplier;

/** Runs work in one database transaction. Never call Twilio or an engine inside one. */
public interface UnitOfWork {

    /** Begins, works, commits; rolls back when the work throws. A call inside a call joins it. */
    <T> T call(Supplier<T> work);

    /** As {@link #call}, without an answer. */
    default void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Runs the action after the current transaction has committed, and only then. */
    void afterCommit(Runnable action);
}
