package io.baton.domain.connection;

/** A credential. It never shows itself in logs, messages or timelines (product.md 1.7). */
public record Secret(String reveal) {

    public Secret {
        if (reveal.isBlank()) {
            throw new IllegalArgumentException("a secret must not be blank");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
