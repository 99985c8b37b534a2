package io.baton.domain.connection;

import java.util.UUID;

/** The id of a connection. */
public record ConnectionId(UUID value) {

    /** Reads a UUID; throws {@link IllegalArgumentException} for any other text. */
    public static ConnectionId of(String text) {
        return new ConnectionId(UUID.fromString(text));
    }

    /** The id without hyphens, as it stands in the unique name of the AI worker (product.md 1.3). */
    public String compact() {
        return value.toString().replace("-", "");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
