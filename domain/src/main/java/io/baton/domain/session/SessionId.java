package io.baton.domain.session;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of a session. */
public record SessionId(UUID value) {

    /** Reads a UUID; throws {@link IllegalArgumentException} for any other text. */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    /** The id that the same cause always gives, so that folding an event again opens the same session. */
    static SessionId derivedFrom(String cause) {
        return new SessionId(UUID.nameUUIDFromBytes(("session/" + cause).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
