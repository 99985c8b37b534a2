package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.in.check.FixResult;
import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.port.out.check.FormerSettings;
import io.baton.application.port.out.check.RefusalStore;
import io.baton.application.port.out.connection.InMemoryConnectionStore;
import io.baton.application.port.out.flex.FakeWebhookRegistration;
import io.baton.application.port.out.flex.FakeWorkspaces;
import io.baton.application.port.out.flex.Workspaces.FlexConfiguration;
import io.baton.application.port.out.lane.InMemoryUnitOfWork;
import io.baton.application.port.out.lane.SpokenInbox;
import io.baton.application.service.connection.ConnectFlexService;
import io.baton.application.service.connection.NewConnections;
import io.baton.application.service.connection.RandomWebhookTokens;
import io.baton.application.service.connection.StandingSetUp;
import io.baton.application.service.connection.WebhookUrls;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.Retention;
import io.baton.domain.connection.Secret;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkspaceSid;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A connection of two AI workers, saved and live, with the fixes over it. */
final class CheckFixture {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final AccountSid ACCOUNT = new AccountSid("AC" + "a".repeat(32));
    static final WorkspaceSid WORKSPACE = new WorkspaceSid("WS" + "a".repeat(32));
    static final ConversationsServiceSid SERVICE = new ConversationsServiceSid("IS" + "a".repeat(32));
    static final WebhookUrls URLS = new WebhookUrls(URI.create("https://baton.example.com"));

    final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    final FakeWorkspaces twilio = new FakeWorkspaces(work);
    final FakeWebhookRegistration registration = new FakeWebhookRegistration();
    final InMemoryConnectionStore store = new InMemoryConnectionStore();
    final SpokenInbox inbox = new SpokenInbox();
    final LastEvents events = new LastEvents(inbox, work);
    final Formers formers = new Formers();
    final List<AuditLog.Change> audit = new ArrayList<>();
    final Counts counts = new Counts();
    final RefusalsInMemory refusals = new RefusalsInMemory(counts, work);

    private final ConnectionId id;
    private final FixRun fixRun = new FixRun(formers, work, audit::add);

    CheckFixture() {
        twilio.accept(ACCOUNT.value(), "token", ACCOUNT);
        twilio.add(WORKSPACE, ACCOUNT);
        twilio.services.add(SERVICE);
        twilio.flex = new FlexConfiguration(WORKSPACE, SERVICE, null);
        var fresh = new NewConnections(
                () -> new ConnectionId(UUID.randomUUID()),
                new RandomWebhookTokens(),
                URI.create("https://baton.example.com"),
                null);
        id = new ConnectFlexService(twilio, store, work, () -> NOW, fresh)
                .connect(draft())
                .connection()
                .id();
    }

    private static ConnectionDraft draft() {
        return new ConnectionDraft(
                "acme",
                "Support",
                "production",
                new Credentials(ACCOUNT, new Secret("token"), null, null),
                WORKSPACE,
                null,
                SERVICE,
                null,
                null,
                null,
                2,
                Engagement.ACCEPT,
                Retention.defaults());
    }

    FlexConnection connection() {
        return store.find(id).orElseThrow();
    }

    WorkerSid worker(int number) {
        return connection().workers().get(number - 1);
    }

    String url() {
        return URLS.of(connection().webhookTokens().current());
    }

    StandingSetUp setUp() {
        return new StandingSetUp(twilio, store, work);
    }

    Reading<SeenWorkers> workers() {
        return new Reading<>(connection -> SeenWorkers.of(twilio, connection));
    }

    Finding look(Check check) {
        return check.look(new Inspection(connection(), NOW));
    }

    FixResult fix(Fix fix) {
        return fixRun.apply(fix, connection(), false, false);
    }

    FixResult force(Fix fix) {
        return fixRun.apply(fix, connection(), false, true);
    }

    FixResult dryRun(Fix fix) {
        return fixRun.apply(fix, connection(), true, false);
    }

    FixResult undo(Fix fix) {
        return fixRun.undo(fix, connection());
    }

    /** Former settings in memory. */
    static final class Formers implements FormerSettings {

        final Map<CheckCode, Former> kept = new HashMap<>();

        @Override
        public void keep(ConnectionId connection, CheckCode code, Former former) {
            kept.put(code, former);
        }

        @Override
        public Optional<Former> find(ConnectionId connection, CheckCode code) {
            return Optional.ofNullable(kept.get(code));
        }

        @Override
        public void forget(ConnectionId connection, CheckCode code) {
            kept.remove(code);
        }
    }

    /** Refusals of one connection in memory; fails as a database that is away does when it is told to. */
    static final class Counts implements RefusalStore {

        final List<Refusals> added = new ArrayList<>();
        RuntimeException failure;

        @Override
        public void add(ConnectionId connection, List<Refusals> refusals) {
            if (failure != null) {
                throw failure;
            }
            added.addAll(refusals);
        }

        @Override
        public List<Refusals> of(ConnectionId connection) {
            return List.copyOf(added);
        }
    }
}
