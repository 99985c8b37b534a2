package io.baton.application.service.connection;

import io.baton.application.port.in.connection.ConnectFlexUseCase;
import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Connects Flex workspaces (product.md 1.1–1.4, 1.9). No call to Twilio is made inside a transaction. */
public final class ConnectFlexService implements ConnectFlexUseCase {

    private static final Duration ROTATION_OVERLAP = Duration.ofHours(24);

    private final SavedConnections saved;
    private final InstantSource clock;
    private final NewConnections fresh;
    private final Verification verification;
    private final WorkerActivities activities;
    private final WorkerRemoval removal;
    private final TestAndSave testAndSave;
    private final OtherBatons others;

    /** Connects over these ports. */
    public ConnectFlexService(
            Workspaces workspaces, ConnectionStore store, UnitOfWork work, InstantSource clock, NewConnections fresh) {
        this.saved = new SavedConnections(store, work);
        this.clock = clock;
        this.fresh = fresh;
        this.verification = new Verification(workspaces);
        this.activities = new WorkerActivities(workspaces);
        this.removal = new WorkerRemoval(workspaces, activities);
        this.others = new OtherBatons(workspaces);
        this.testAndSave = new TestAndSave(workspaces, saved, verification, activities, removal);
    }

    @Override
    public void test(ConnectionDraft draft) {
        verification.verify(draft, fresh.twilioApiBaseUrl());
    }

    @Override
    public Connected connect(ConnectionDraft draft) {
        return saved(testAndSave.connect(draft, fresh.next(clock.instant())));
    }

    @Override
    public Optional<Connected> replace(ConnectionId id, ConnectionDraft draft) {
        return saved.find(id)
                .flatMap(current -> testAndSave.replace(current, draft))
                .map(this::saved);
    }

    @Override
    public List<Connected> all() {
        return saved.all().stream().map(this::shown).toList();
    }

    @Override
    public Optional<Connected> find(ConnectionId id) {
        return saved.find(id).map(this::shown);
    }

    @Override
    public Optional<Connected> rotateWebhookToken(ConnectionId id) {
        var overlapEnd = clock.instant().plus(ROTATION_OVERLAP);
        var next = fresh.tokens().get();
        return saved.change(id, now -> now.with(now.webhookTokens().rotated(next, overlapEnd)))
                .map(this::shown);
    }

    @Override
    public Optional<Connected> switchAi(ConnectionId id, AiSwitch ai) {
        var found = saved.find(id);
        found.ifPresent(connection ->
                TwilioRefusal.translated(connection.credentials(), () -> activities.move(connection, ai)));
        return found.flatMap(connection -> saved.change(id, now -> now.switched(ai, null)))
                .map(this::shown);
    }

    @Override
    public boolean delete(ConnectionId id) {
        // the workers first: without their connection nobody would answer what they are offered
        saved.find(id).ifPresent(connection -> removal.removeAll(connection.access(), connection.workers()));
        return saved.delete(id);
    }

    private Connected saved(FlexConnection connection) {
        return new Connected(connection, shown(connection).webhookUrl(), others.warnings(connection));
    }

    private Connected shown(FlexConnection connection) {
        return new Connected(
                connection, fresh.webhookUrl(connection.webhookTokens().current()));
    }
}
