package io.baton.adapter.rest;

import io.baton.application.port.in.connection.ConnectFlexUseCase;
import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.application.port.in.connection.SwitchAiUseCase;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.ConnectionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps connections in memory; refuses as told. */
public final class FakeConnections implements ConnectFlexUseCase, SwitchAiUseCase {

    public final Map<ConnectionId, Connected> saved = new LinkedHashMap<>();
    public final List<ConnectionDraft> tested = new ArrayList<>();

    public final List<Wanted> switched = new ArrayList<>();

    /** Runs before anything is verified: throws what a test wants to see answered. */
    public Runnable verification = () -> {};

    @Override
    public void test(ConnectionDraft draft) {
        verification.run();
        tested.add(draft);
    }

    @Override
    public Connected connect(ConnectionDraft draft) {
        verification.run();
        return save(ConnectionFixture.connected(new ConnectionId(UUID.randomUUID()), draft));
    }

    @Override
    public Optional<Connected> replace(ConnectionId id, ConnectionDraft draft) {
        verification.run();
        return find(id).map(old -> save(ConnectionFixture.connected(id, draft)));
    }

    @Override
    public List<Connected> all() {
        return List.copyOf(saved.values());
    }

    @Override
    public Optional<Connected> find(ConnectionId id) {
        return Optional.ofNullable(saved.get(id));
    }

    @Override
    public Optional<Connected> rotateWebhookToken(ConnectionId id) {
        return find(id).map(old -> save(new Connected(old.connection(), old.webhookUrl() + "-next")));
    }

    @Override
    public Optional<Connected> switchAi(ConnectionId id, AiSwitch ai) {
        return find(id).map(old -> save(new Connected(old.connection().switched(ai, null), old.webhookUrl())));
    }

    @Override
    public Optional<Connected> switchAi(ConnectionId id, Wanted wanted) {
        switched.add(wanted);
        return switchAi(id, wanted == Wanted.LIVE ? AiSwitch.LIVE : AiSwitch.PAUSED);
    }

    @Override
    public boolean delete(ConnectionId id) {
        return saved.remove(id) != null;
    }

    private Connected save(Connected connected) {
        saved.put(connected.connection().id(), connected);
        return connected;
    }
}
