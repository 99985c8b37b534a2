package io.baton.application.port.out.lane;

/** The database is away or too busy; what was asked is not done and may be asked again. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
