package io.baton.bootstrap.database;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot run; the message is one line that tells the operator why and what to do. */
public final class DatabaseNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseNotStarted(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
