package io.baton.application.port.out.engine;

/** The engine can't answer, or can't write a brief; another engine, or the template of product.md 3.2, serves instead. */
public final class EngineUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineUnavailable(String message) {
        super(message);
    }

    public EngineUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
