package io.baton.adapter.rest;

import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.settings.SettingChanged;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.application.port.out.settings.SettingStore.Saved;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.settings.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of every connection at once, kept in memory. */
public final class FakeSettings implements SettingsUseCase {

    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** Of every kind, in the order in which they were saved. */
    public final List<Kept> kept = new ArrayList<>();

    /** A version of a kind. */
    public record Kept(String kind, Versioned<?> version) {}

    @Override
    public <T> Optional<Versioned<T>> latest(ConnectionId connection, SettingKind<T> kind) {
        return version(connection, kind, versions(kind).size());
    }

    @Override
    public <T> Optional<Versioned<T>> version(ConnectionId connection, SettingKind<T> kind, int version) {
        if (version == 0) {
            return Optional.of(Versioned.unsaved(kind.defaults()));
        }
        return versions(kind).stream()
                .filter(kept -> kept.version() == version)
                .map(found -> new Versioned<>(
                        found.version(),
                        found.madeAt(),
                        found.madeBy(),
                        kind.type().cast(found.value())))
                .findFirst();
    }

    @Override
    public Optional<List<Saved>> history(ConnectionId connection, SettingKind<?> kind) {
        List<Saved> history = new ArrayList<>();
        versions(kind).forEach(kept -> history.add(0, new Saved(kept.version(), kept.madeAt(), kept.madeBy())));
        return Optional.of(history);
    }

    @Override
    public <T> Optional<Versioned<T>> save(
            ConnectionId connection, SettingKind<T> kind, T value, @Nullable Integer basedOn) {
        int latest = versions(kind).size();
        if (basedOn != null && basedOn != latest) {
            throw new SettingChanged(kind.name(), basedOn);
        }
        var saved = new Versioned<>(latest + 1, NOW, "ada", value);
        kept.add(new Kept(kind.name(), saved));
        return Optional.of(saved);
    }

    private List<Versioned<?>> versions(SettingKind<?> kind) {
        List<Versioned<?>> versions = new ArrayList<>();
        kept.stream().filter(of -> of.kind().equals(kind.name())).forEach(of -> versions.add(of.version()));
        return versions;
    }
}
