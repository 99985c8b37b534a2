package io.baton.adapter.rest.connection;

import io.baton.application.port.in.connection.ConnectFlexUseCase.Connected;
import io.baton.domain.connection.ConnectionId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;

/** A place in the list of connections: behind this name and id, whether or not that connection still exists. */
record ConnectionCursor(String name, ConnectionId id) implements Comparable<ConnectionCursor> {

    private static final int UUID_CHARACTERS = 36;

    private static final Comparator<ConnectionCursor> ORDER = Comparator.comparing(ConnectionCursor::name)
            .thenComparing(cursor -> cursor.id().value());

    static ConnectionCursor of(Connected connected) {
        return new ConnectionCursor(
                connected.connection().name(), connected.connection().id());
    }

    /** Reads what {@link #text()} gave out; throws {@link IllegalArgumentException} for any other text. */
    static ConnectionCursor of(String text) {
        var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        if (decoded.length() < UUID_CHARACTERS) {
            throw new IllegalArgumentException("not a cursor");
        }
        var id = ConnectionId.of(decoded.substring(0, UUID_CHARACTERS));
        return new ConnectionCursor(decoded.substring(UUID_CHARACTERS), id);
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + name).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int compareTo(ConnectionCursor other) {
        return ORDER.compare(this, other);
    }
}
