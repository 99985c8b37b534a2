package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.StoredFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.out.lane.DatabaseUnavailable;
import io.baton.application.port.out.lane.LaneId;
import io.baton.application.port.out.lane.Places;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlainTransactionsTest {
    private final TestPersistence server = TestPersistence.start();
    private final TestPersistence other = server.secondServer();

    @BeforeEach
    void aConnectionIsSaved() {
        server.connections().add(StoredFixture.aConnection(1));
    }

    @AfterEach
    void stop() {
        other.close();
        server.close();
    }

    @Test
    void keepsJpaAndSqlInOneTransaction() {
        var session = SessionFixture.aSession(1).build();

        server.unitOfWork().run(() -> {
            LaneId lane = wakeLane(server);
            server.sessions().add(lane, session, NOW);
            assertThat(server.sessions().laneOf(session.id())).contains(lane);
            assertThat(other.sessions().find(session.id())).isEmpty();
        });

        assertThat(other.sessions().find(session.id())).contains(session);
    }

    @Test
    void rollsBackAllWhenAJoinedCallThrows() {
        assertThatThrownBy(() -> server.unitOfWork().run(() -> {
                    wakeLane(server);
                    server.unitOfWork().run(() -> {
                        throw new IllegalStateException("inner");
                    });
                }))
                .hasMessage("inner");

        assertThat(server.lanes().claim("a", NOW, java.time.Duration.ofSeconds(20), Places.of(1)))
                .isEmpty();
    }

    @Test
    void runsActionsAfterTheCommitAndOnlyThen() {
        List<String> seen = new ArrayList<>();

        server.unitOfWork().run(() -> {
            server.unitOfWork().afterCommit(() -> seen.add("committed"));
            seen.add("working");
        });
        assertThatThrownBy(() -> server.unitOfWork().run(() -> {
                    server.unitOfWork().afterCommit(() -> seen.add("never"));
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(seen).containsExactly("working", "committed");
    }

    @Test
    void refusesActionsAndSqlOutsideOfATransaction() {
        assertThatThrownBy(() -> server.unitOfWork().afterCommit(() -> {})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> server.transactions().sql(connection -> 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysThatTheDatabaseIsAwayWhenItDropsTheConnection() {
        assertThatThrownBy(() -> server.unitOfWork().run(() -> {
                    new Database(server.transactions())
                            .list(
                                    row -> row.text("mode"),
                                    "select pg_terminate_backend(pg_backend_pid())::text as mode");
                }))
                .isInstanceOf(DatabaseUnavailable.class);

        assertThat(wakeLane(server)).isNotNull();
    }

    @Test
    void saysThatTheDatabaseIsAwayWhenNobodyAnswers() {
        var nobody = EmbeddedDatabase.empty();
        nobody.setPortNumbers(new int[] {1});
        try (var transactions = new PlainTransactions(nobody)) {
            assertThatThrownBy(() -> transactions.run(() -> {})).isInstanceOf(DatabaseUnavailable.class);
        }
    }

    private static LaneId wakeLane(TestPersistence server) {
        return server.lanes().wake(StoredFixture.aConnection(1).id(), "CH1");
    }
}
