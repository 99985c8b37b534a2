package io.baton.application.port.out.settings;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.settings.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Settings of connections; every version that was saved is kept. */
public interface SettingStore {

    /**
     * Who saved a version, and when.
     *
     * @param madeBy the login that saved it
     */
    record Saved(int version, Instant madeAt, String madeBy) {}

    /** What holds now: the latest version, or the kind's defaults as version 0. */
    <T> Versioned<T> latest(ConnectionId connection, SettingKind<T> kind);

    /** One version; 0 is the kind's defaults. Empty when it was never saved. */
    <T> Optional<Versioned<T>> version(ConnectionId connection, SettingKind<T> kind, int version);

    /** All versions that were saved, the latest first. */
    List<Saved> history(ConnectionId connection, SettingKind<?> kind);

    /**
     * Saves the next version.
     *
     * @param basedOn the version that was looked at when it was written
     * @throws SettingChanged when that is not the latest any more
     */
    <T> Versioned<T> add(
            ConnectionId connection, SettingKind<T> kind, T value, int basedOn, String madeBy, Instant madeAt);
}
