package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.StoredFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.out.audit.AuditLog.Change;
import io.baton.application.port.out.audit.AuditStore;
import io.baton.application.port.out.audit.AuditStore.Filter;
import io.baton.application.port.out.audit.AuditStore.Line;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.caller.Grants;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.service.audit.AuditService;
import io.baton.application.service.audit.AuditedConnections;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.WebhookTokens;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbcAuditStoreTest {

    private static final Filter ALL = new Filter(null, null, null, null, 10);

    private final TestPersistence server = TestPersistence.start();
    private final AuditStore store = server.ports().audit();
    private final AuditService audit = new AuditService(store, server.unitOfWork(), new Ada(), () -> NOW);
    private final ConnectionStore connections =
            new AuditedConnections(server.connections(), audit, server.unitOfWork());
    private final FlexConnection connection = StoredFixture.aConnection(1);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsTheWholeLifeOfAConnectionNewestFirst() {
        connections.add(connection);
        connections.save(connection.switched(AiSwitch.LIVE, null));
        connections.delete(connection.id());

        assertThat(lines(ALL))
                .extracting(line -> line.change().what())
                .containsExactly("connection.deleted", "ai.switched", "connection.connected");
        assertThat(lines(ALL)).allSatisfy(line -> {
            assertThat(line.who()).isEqualTo("ada");
            assertThat(line.at()).isEqualTo(NOW);
            assertThat(line.change().organisation()).isEqualTo("acme");
            assertThat(line.change().connection()).isEqualTo(connection.id());
        });
        assertThat(lines(ALL).get(1).change().before())
                .isEqualTo(Map.of("ai", "PAUSED", "pausedBecause", "a queue would give it work"));
        assertThat(lines(ALL).get(1).change().after()).isEqualTo(Map.of("ai", "LIVE"));
    }

    @Test
    void tellsOfASecretOnlyThatItChanged() throws SQLException {
        connections.add(connection);
        connections.save(connection.with(WebhookTokens.of(StoredFixture.token(1, "later"))));

        var rotation = lines(ALL).get(0).change();
        assertThat(rotation.what()).isEqualTo("webhook-token.rotated");
        assertThat(rotation.before()).isEqualTo(Map.of("webhookToken", "set"));
        assertThat(rotation.after()).isEqualTo(Map.of("webhookToken", "changed"));
        assertThat(server.dump("audit")).contains("authToken").doesNotContain("auth-token", "key-secret", "token-of-");
    }

    @Test
    void masksTheTokensOfWebhookUrls() throws SQLException {
        audit.record(new Change(
                "check.fixed",
                "acme",
                connection.id(),
                Map.of(),
                Map.of("EventCallbackUrl", "https://baton.example.com/webhooks/twilio/a_token-of-ours#rc=3&rp=all")));

        assertThat(lines(ALL).get(0).change().after())
                .containsEntry("EventCallbackUrl", "https://baton.example.com/webhooks/twilio/***#rc=3&rp=all");
        assertThat(server.dump("audit")).doesNotContain("a_token-of-ours");
    }

    @Test
    void keepsNoLineOfWhatWasNotChangedOrRolledBack() {
        connections.add(connection);
        connections.save(connection);
        assertThatThrownBy(() -> server.unitOfWork().run(() -> {
                    connections.delete(connection.id());
                    throw new IllegalStateException("the database went away");
                }))
                .hasMessage("the database went away");

        assertThat(lines(ALL)).hasSize(1);
    }

    @Test
    void givesPagesOfAConnectionAndATime() {
        connections.add(connection);
        connections.add(StoredFixture.aConnection(2));
        connections.save(connection.switched(AiSwitch.LIVE, null));

        var first = audit.list(new Filter(connection.id(), NOW, NOW.plusSeconds(1), null, 1));
        var second = audit.list(new Filter(connection.id(), null, null, first.next(), 1));

        assertThat(first.items()).extracting(line -> line.change().what()).containsExactly("ai.switched");
        assertThat(second.items()).extracting(line -> line.change().what()).containsExactly("connection.connected");
        assertThat(second.next()).isNull();
        assertThat(lines(new Filter(null, NOW.plusSeconds(1), null, null, 10))).isEmpty();
        assertThat(lines(new Filter(null, null, NOW, null, 10))).isEmpty();
    }

    @Test
    void showsAnAdministratorOfOneOrganisationItsLinesAlone() {
        connections.add(connection);

        assertThat(store.list(ALL.of(Set.of("acme", "globex"))).items()).hasSize(1);
        assertThat(store.list(ALL.of(Set.of("globex"))).items()).isEmpty();
        assertThat(store.list(ALL.of(Set.of())).items()).isEmpty();
    }

    /** An administrator everywhere. */
    private record Ada() implements Caller {

        @Override
        public String name() {
            return "ada";
        }

        @Override
        public Grants grants() {
            return Grants.EVERYTHING;
        }
    }

    private List<Line> lines(Filter filter) {
        return audit.list(filter).items();
    }
}
