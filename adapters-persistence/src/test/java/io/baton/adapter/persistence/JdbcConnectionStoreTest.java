package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.StoredFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.adapter.persistence.secret.SecretCipher;
import io.baton.adapter.persistence.secret.WrongSecretsKey;
import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.secret.ReEncryptSecretsUseCase.ReEncrypted;
import io.baton.application.port.out.check.FormerSettings.Former;
import io.baton.application.port.out.connection.ConnectionStore.AlreadyConnected;
import io.baton.application.port.out.lane.LaneId;
import io.baton.application.service.secret.ReEncryptSecretsService;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.WebhookTokens;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.effect.FindTasks;
import io.baton.domain.event.Timer;
import io.baton.domain.session.TimelineEntry;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.TaskSid;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbcConnectionStoreTest {
    private static final List<String> TABLES =
            List.of("connection", "lane", "sid_link", "inbox", "session", "session_sid", "timeline", "effect", "timer");

    private static final String WAITING =
            "(select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')";

    private final TestPersistence a = TestPersistence.start();
    private final TestPersistence b = a.secondServer();

    @AfterEach
    void stop() {
        b.close();
        a.close();
    }

    @Test
    void keepsAConnectionWithEverythingItHas() {
        FlexConnection connection = StoredFixture.aConnection(1);

        a.connections().add(connection);

        assertThat(b.connections().find(connection.id())).contains(connection);
        assertThat(b.connections().find(StoredFixture.aConnection(2).id())).isEmpty();
    }

    @Test
    void keepsAConnectionWithNothingButTheNecessary() {
        FlexConnection bare = Samples.BARE.of(FlexConnection.class);

        a.connections().add(bare);

        assertThat(b.connections().find(bare.id()))
                .map(FlexConnection::credentials)
                .contains(bare.credentials());
        assertThat(b.connections().find(bare.id()))
                .get()
                .usingRecursiveComparison()
                .ignoringFields("createdAt")
                .isEqualTo(bare);
    }

    @Test
    void savesChanges() {
        a.connections().add(StoredFixture.aConnection(1));
        FlexConnection changed = StoredFixture.aConnection(1)
                .switched(AiSwitch.LIVE, null)
                .with(WebhookTokens.of(StoredFixture.token(1, "later")));

        a.connections().save(changed);

        assertThat(b.connections().find(changed.id())).contains(changed);
        assertThatThrownBy(() -> a.connections().save(StoredFixture.aConnection(2)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void connectsAWorkspaceOnce() {
        a.connections().add(StoredFixture.aConnection(1));
        a.connections().add(StoredFixture.aConnection(2));
        ConnectionId id = new ConnectionId(UUID.randomUUID());

        assertThatThrownBy(() -> a.connections().add(StoredFixture.aConnection(id, 1)))
                .isInstanceOf(AlreadyConnected.class);
        assertThatThrownBy(() -> a.connections()
                        .save(StoredFixture.aConnection(
                                StoredFixture.aConnection(2).id(), 1)))
                .isInstanceOf(AlreadyConnected.class);
        assertThat(b.connections().all()).hasSize(2);
    }

    @Test
    void findsTheConnectionOfAToken() {
        a.connections().add(StoredFixture.aConnection(1));
        a.connections().add(StoredFixture.aConnection(2));

        assertThat(b.connections().findByToken(StoredFixture.token(2, "now"))).contains(StoredFixture.aConnection(2));
        assertThat(b.connections().findByToken(StoredFixture.token(1, "before")))
                .contains(StoredFixture.aConnection(1));
        assertThat(b.connections().findByToken(StoredFixture.token(3, "now"))).isEmpty();
    }

    @Test
    void listsConnectionsByName() {
        a.connections().add(StoredFixture.aConnection(2));
        a.connections().add(StoredFixture.aConnection(1));

        assertThat(b.connections().all()).extracting(FlexConnection::name).containsExactly("Shop 1", "Shop 2");
    }

    @Test
    void writesNoSecretIntoTheDatabaseAsItIs() throws SQLException {
        a.connections().add(StoredFixture.aConnection(1));

        assertThat(a.dump("connection"))
                .contains("Shop 1")
                .doesNotContain("auth-token", "second-auth-token", "key-secret", "token-of-connection");
    }

    @Test
    void readsNoSecretThatWasMovedToAnotherConnectionOrColumn() throws SQLException {
        a.connections().add(StoredFixture.aConnection(1));
        a.connections().add(StoredFixture.aConnection(2));

        a.execute("update connection set second_auth_token = auth_token where name = 'Shop 1'");
        a.execute("update connection c set auth_token = o.auth_token from connection o where c.name = 'Shop 2'"
                + " and o.name = 'Shop 1'");

        assertThatThrownBy(
                        () -> a.connections().find(StoredFixture.aConnection(1).id()))
                .isInstanceOf(WrongSecretsKey.class);
        assertThatThrownBy(
                        () -> a.connections().find(StoredFixture.aConnection(2).id()))
                .isInstanceOf(WrongSecretsKey.class);
    }

    @Test
    void deletesAConnectionWithEverythingThatBelongsToIt() throws SQLException {
        fill(1);
        for (String table : TABLES) {
            assertThat(a.dump(table)).as(table).isNotEmpty();
        }

        assertThat(a.connections().delete(StoredFixture.aConnection(1).id())).isTrue();

        for (String table : TABLES) {
            assertThat(a.dump(table)).as(table).isEmpty();
        }
        assertThat(a.connections().delete(StoredFixture.aConnection(1).id())).isFalse();
    }

    @Test
    void waitsForAWorkerThatHoldsALaneWithoutTakingWhatItNeeds() throws Exception {
        fill(1);
        try (var worker = b.dataSource().getConnection();
                var statement = worker.createStatement()) {
            worker.setAutoCommit(false);
            statement.execute("update lane set fence = fence + 1");
            var deletion = CompletableFuture.supplyAsync(
                    () -> a.connections().delete(StoredFixture.aConnection(1).id()));
            await().until(() -> !a.dump(WAITING).isEmpty());

            statement.execute("update effect set attempts = 1");
            worker.commit();

            assertThat(deletion.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void leavesOtherConnectionsAloneWhenOneIsDeleted() throws SQLException {
        fill(1);
        a.connections().add(StoredFixture.aConnection(2));

        a.connections().delete(StoredFixture.aConnection(2).id());

        for (String table : TABLES) {
            assertThat(a.dump(table)).as(table).isNotEmpty();
        }
    }

    @Test
    void startsWithTheKeyThatStoredTheTestValueAndWithNoOther() {
        server(Map.of("k1", new byte[32])).secretsKey().verify();
        server(Map.of("k1", new byte[32])).secretsKey().verify();

        var foreign = server(Map.of("k2", new byte[32]));
        byte[] another = new byte[32];
        another[0] = 1;
        var changed = server(Map.of("k1", another));

        assertThatThrownBy(() -> foreign.secretsKey().verify())
                .isInstanceOf(WrongSecretsKey.class)
                .hasMessageContaining("no key with the id 'k1' is configured")
                .hasMessageContaining("baton.secrets.key");
        assertThatThrownBy(() -> changed.secretsKey().verify()).isInstanceOf(WrongSecretsKey.class);
    }

    @Test
    void movesSecretsToANewKeySoThatTheOldOneCanGo() {
        FlexConnection connection = StoredFixture.aConnection(1);
        byte[] fresh = new byte[32];
        fresh[0] = 1;
        var before = server(Map.of("old", new byte[32]));
        before.secretsKey().verify();
        before.connections().add(connection);
        var former = new Former(Map.of("EventCallbackUrl", "https://former.example.com"), Map.of());
        before.formerSettings().keep(connection.id(), CheckCode.TASKROUTER_WEBHOOK, former);
        before.namedSecrets().put(connection.id(), "engine.http.secret", new Secret("a key to sign with"));
        var both = new java.util.LinkedHashMap<String, byte[]>();
        both.put("new", fresh);
        both.put("old", new byte[32]);

        var during = server(both);
        during.secretsKey().verify();
        assertThat(during.connections().find(connection.id())).contains(connection);
        assertThat(during.secretsKey().ofOtherKeys()).containsExactly(connection.id());
        assertThat(reEncrypt(during)).isEqualTo(new ReEncrypted(1, "new"));
        assertThat(reEncrypt(during)).isEqualTo(new ReEncrypted(0, "new"));

        var after = server(Map.of("new", fresh));
        after.secretsKey().verify();
        assertThat(after.connections().find(connection.id())).contains(connection);
        assertThat(after.formerSettings().find(connection.id(), CheckCode.TASKROUTER_WEBHOOK))
                .contains(former);
        assertThat(after.namedSecrets().find(connection.id(), "engine.http.secret"))
                .contains(new Secret("a key to sign with"));
    }

    @Test
    void needsTheOldKeyAsLongAsAnythingIsItsOwn() {
        byte[] fresh = new byte[32];
        fresh[0] = 1;
        var before = server(Map.of("old", new byte[32]));
        before.secretsKey().verify();
        before.connections().add(StoredFixture.aConnection(1));
        var both = new java.util.LinkedHashMap<String, byte[]>();
        both.put("new", fresh);
        both.put("old", new byte[32]);
        server(both).connections().add(StoredFixture.aConnection(2));

        assertThat(server(both).secretsKey().ofOtherKeys())
                .containsExactly(StoredFixture.aConnection(1).id());
        var tooEarly = server(Map.of("new", fresh));
        assertThatThrownBy(() -> tooEarly.secretsKey().verify()).isInstanceOf(WrongSecretsKey.class);
    }

    private ReEncrypted reEncrypt(PersistenceAdapters server) {
        return new ReEncryptSecretsService(server.secretsKey(), server.unitOfWork(), change -> {}).reEncrypt();
    }

    private PersistenceAdapters server(Map<String, byte[]> keys) {
        return PersistenceAdapters.over(a.transactions(), new DocumentMapper(), new SecretCipher(keys));
    }

    private void fill(int digit) {
        FlexConnection connection = StoredFixture.aConnection(digit);
        a.connections().add(connection);
        LaneId lane = a.lanes().wake(connection.id(), "CH1");
        TaskSid task = Samples.sid(TaskSid.class, 1);
        a.lanes().link(connection.id(), task, lane);
        a.inbox().add(StoredFixture.anArrival(connection.id(), lane, "EV1"));
        var session = SessionFixture.aSession(digit).build();
        a.sessions().add(lane, session, NOW);
        a.sessions().append(session.id(), NOW, List.of(TimelineEntry.of(TimelineEntry.Kind.NOTE)));
        a.effects()
                .add(
                        lane,
                        session.id(),
                        EffectKey.derivedFrom("1"),
                        new FindTasks(Samples.sid(ConversationSid.class, 1)),
                        null,
                        NOW);
        a.timers().set(lane, new Timer("debounce", NOW));
    }
}
