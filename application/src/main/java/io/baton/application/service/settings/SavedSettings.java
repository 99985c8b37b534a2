package io.baton.application.service.settings;

import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.application.port.out.settings.SettingStore;
import io.baton.application.port.out.settings.SettingStore.Saved;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.settings.Versioned;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Saves a setting together with its line in the audit log, which names the two versions: both can be read. */
public final class SavedSettings implements SettingsUseCase {

    private final SettingStore store;
    private final ConnectionStore connections;
    private final UnitOfWork work;
    private final AuditLog audit;
    private final Caller caller;
    private final InstantSource clock;

    public SavedSettings(
            SettingStore store,
            ConnectionStore connections,
            UnitOfWork work,
            AuditLog audit,
            Caller caller,
            InstantSource clock) {
        this.store = store;
        this.connections = connections;
        this.work = work;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public <T> Optional<Versioned<T>> latest(ConnectionId connection, SettingKind<T> kind) {
        return work.call(() -> connections.find(connection).map(found -> store.latest(connection, kind)));
    }

    @Override
    public <T> Optional<Versioned<T>> version(ConnectionId connection, SettingKind<T> kind, int version) {
        return work.call(() -> connections.find(connection).flatMap(found -> store.version(connection, kind, version)));
    }

    @Override
    public Optional<List<Saved>> history(ConnectionId connection, SettingKind<?> kind) {
        return work.call(() -> connections.find(connection).map(found -> store.history(connection, kind)));
    }

    @Override
    public <T> Optional<Versioned<T>> save(
            ConnectionId connection, SettingKind<T> kind, T value, @Nullable Integer basedOn) {
        return work.call(() -> connections.find(connection).map(found -> save(found, kind, value, basedOn)));
    }

    private <T> Versioned<T> save(FlexConnection connection, SettingKind<T> kind, T value, @Nullable Integer basedOn) {
        int former = basedOn == null ? store.latest(connection.id(), kind).version() : basedOn;
        var saved = store.add(connection.id(), kind, value, former, caller.name(), clock.instant());
        audit.record(new AuditLog.Change(
                kind.name() + ".saved",
                connection.organisation(),
                connection.id(),
                Map.of("version", Integer.toString(former)),
                Map.of("version", Integer.toString(saved.version()))));
        return saved;
    }
}
