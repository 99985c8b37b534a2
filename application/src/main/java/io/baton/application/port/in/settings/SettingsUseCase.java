package io.baton.application.port.in.settings;

import io.baton.application.port.out.settings.SettingChanged;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.application.port.out.settings.SettingStore.Saved;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.settings.Versioned;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and saves the settings of a connection; every version that was saved is kept (product.md 3.1). */
public interface SettingsUseCase {

    /** What holds now, version 0 while nothing was saved; empty when there is no such connection. */
    <T> Optional<Versioned<T>> latest(ConnectionId connection, SettingKind<T> kind);

    /** One version; empty when there is no such connection or version. */
    <T> Optional<Versioned<T>> version(ConnectionId connection, SettingKind<T> kind, int version);

    /** Every version that was saved, the latest first; empty when there is no such connection. */
    Optional<List<Saved>> history(ConnectionId connection, SettingKind<?> kind);

    /**
     * Saves the next version; empty when there is no such connection.
     *
     * @param basedOn the version that was looked at when it was written; null replaces whatever is there
     * @throws SettingChanged when that is not the latest any more, and then nothing is saved
     */
    <T> Optional<Versioned<T>> save(ConnectionId connection, SettingKind<T> kind, T value, @Nullable Integer basedOn);
}
