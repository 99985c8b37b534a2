package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.StoredFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.out.lane.LaneId;
import io.baton.application.port.out.lane.SessionStore.ChangedMeanwhile;
import io.baton.application.port.out.lane.SessionStore.Entry;
import io.baton.domain.conversation.Channel;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionState;
import io.baton.domain.session.TimelineEntry;
import io.baton.domain.session.TimelineEntry.Kind;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaSessionStoreTest {
    private final TestPersistence a = TestPersistence.start();
    private final TestPersistence b = a.secondServer();
    private LaneId lane;

    @BeforeEach
    void aLaneIsThere() {
        a.connections().add(StoredFixture.aConnection(1));
        lane = a.lanes().wake(StoredFixture.aConnection(1).id(), "CH1");
    }

    @AfterEach
    void stop() {
        b.close();
        a.close();
    }

    @Test
    void keepsASessionAsItWas() {
        Session session = SessionFixture.aSession(1).everything();

        a.sessions().add(lane, session, NOW);

        assertThat(b.sessions().find(session.id())).contains(session);
        assertThat(b.sessions().open(lane)).contains(session);
        assertThat(b.sessions().laneOf(session.id())).contains(lane);
        assertThat(b.sessions().lastClosed(lane)).isEmpty();
    }

    @Test
    void seesWhatAnotherServerChanged() {
        Session session = SessionFixture.aSession(1).build();
        a.sessions().add(lane, session, NOW);
        assertThat(b.sessions().open(lane)).contains(session);

        Session changed = SessionFixture.aSession(1)
                .in(SessionState.WITH_HUMAN)
                .ownedSince(3)
                .build();
        a.sessions().save(changed, NOW);

        assertThat(b.sessions().open(lane)).contains(changed);
        assertThat(b.sessions().find(session.id())).contains(changed);
    }

    /** Read as the container does it, without a transaction begun early: only then would EclipseLink use its shared cache. */
    @Test
    void keepsNoSessionThatAnotherServerCouldChange() {
        Session session = SessionFixture.aSession(1).build();
        a.sessions().add(lane, session, NOW);
        var factory = b.transactions().factory();

        try (EntityManager entities = factory.createEntityManager()) {
            assertThat(entities.find(SessionEntity.class, session.id().value())).isNotNull();
        }

        assertThat(factory.getCache().contains(SessionEntity.class, session.id().value()))
                .isFalse();
    }

    @Test
    void refusesToOverwriteWhatAnotherServerChangedMeanwhile() {
        Session session = SessionFixture.aSession(1).build();
        a.sessions().add(lane, session, NOW);
        Session ofA = SessionFixture.aSession(1).in(SessionState.WITH_AI).build();
        Session ofB = SessionFixture.aSession(1).in(SessionState.WITH_HUMAN).build();

        assertThatThrownBy(() -> a.unitOfWork().run(() -> {
                    a.sessions().open(lane);
                    b.sessions().save(ofB, NOW);
                    a.sessions().save(ofA, NOW);
                }))
                .isInstanceOf(ChangedMeanwhile.class);

        assertThat(a.sessions().open(lane)).contains(ofB);
    }

    @Test
    void refusesASecondOpenSessionInALane() {
        a.sessions().add(lane, SessionFixture.aSession(1).build(), NOW);

        assertThatThrownBy(
                        () -> a.sessions().add(lane, SessionFixture.aSession(2).build(), NOW))
                .isInstanceOf(RuntimeException.class);

        assertThat(a.sessions().find(SessionFixture.aSession(2).id())).isEmpty();
    }

    @Test
    void refusesToSaveASessionThatWasNeverAdded() {
        assertThatThrownBy(() -> a.sessions().save(SessionFixture.aSession(1).build(), NOW))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void findsTheLastClosedSessionOfALane() {
        var opened = NOW;
        a.sessions()
                .add(
                        lane,
                        SessionFixture.aSession(1)
                                .openedAt(opened)
                                .in(SessionState.CLOSED)
                                .build(),
                        opened);
        a.sessions()
                .add(
                        lane,
                        SessionFixture.aSession(2)
                                .openedAt(opened.plusSeconds(60))
                                .in(SessionState.CLOSED)
                                .build(),
                        opened);
        a.sessions()
                .add(
                        lane,
                        SessionFixture.aSession(3)
                                .openedAt(opened.plusSeconds(90))
                                .build(),
                        opened);

        assertThat(b.sessions().lastClosed(lane))
                .map(Session::id)
                .contains(SessionFixture.aSession(2).id());
        assertThat(b.sessions().open(lane))
                .map(Session::id)
                .contains(SessionFixture.aSession(3).id());
    }

    @Test
    void keepsNothingOfATransactionThatFails() {
        Session session = SessionFixture.aSession(1).build();

        assertThatThrownBy(() -> a.unitOfWork().run(() -> {
                    a.sessions().add(lane, session, NOW);
                    a.sessions().append(session.id(), NOW, List.of(TimelineEntry.of(Kind.NOTE)));
                    throw new IllegalStateException("the fold failed");
                }))
                .hasMessage("the fold failed");

        assertThat(a.sessions().find(session.id())).isEmpty();
        assertThat(a.sessions().timeline(session.id(), null, 10).items()).isEmpty();
    }

    @Test
    void keepsWordsThatPostgresCannotStoreAsTheyAre() {
        Session session = SessionFixture.aSession(1)
                .of(Channel.WEB, "web\u0000user")
                .saying("be\u0000fore \ud83d after")
                .build();

        a.sessions().add(lane, session, NOW);

        assertThat(b.sessions().open(lane).orElseThrow().transcript().get(0).text())
                .isEqualTo("be\ufffdfore \ufffd after");
    }

    @Test
    void namesTheLanesOfOpenSessionsLongestUntouchedFirst() {
        var connection = StoredFixture.aConnection(1).id();
        LaneId other = a.lanes().wake(connection, "CH2");
        LaneId third = a.lanes().wake(connection, "CH3");
        a.sessions().add(lane, SessionFixture.aSession(1).build(), NOW);
        a.sessions().add(other, SessionFixture.aSession(2).build(), NOW.minusSeconds(60));
        a.sessions()
                .add(third, SessionFixture.aSession(3).in(SessionState.CLOSED).build(), NOW.minusSeconds(90));

        var untouched = b.sessions();
        assertThat(untouched.lanesOfOpenSessions(connection, NOW.plusMillis(1), 10))
                .containsExactly("CH2", "CH1");
        assertThat(untouched.lanesOfOpenSessions(connection, NOW, 10)).containsExactly("CH2");
        assertThat(untouched.lanesOfOpenSessions(connection, NOW.plusSeconds(60), 1))
                .containsExactly("CH2");
        assertThat(untouched.lanesOfOpenSessions(StoredFixture.aConnection(2).id(), NOW.plusSeconds(60), 10))
                .isEmpty();
    }

    @Test
    void pagesThroughATimelineInItsOrder() {
        Session session = SessionFixture.aSession(1).build();
        a.sessions().add(lane, session, NOW);
        a.sessions()
                .append(
                        session.id(),
                        NOW,
                        List.of(
                                TimelineEntry.of(Kind.EVENT, "type", "task.created"),
                                TimelineEntry.of(Kind.STATE, "to", "with_ai"),
                                TimelineEntry.of(Kind.DECISION, "rule", "asked", "words", "a human, please")));

        var first = b.sessions().timeline(session.id(), null, 2);
        var second = b.sessions().timeline(session.id(), first.next(), 2);

        assertThat(first.items()).extracting(entry -> entry.entry().kind()).containsExactly(Kind.EVENT, Kind.STATE);
        assertThat(first.items()).extracting(Entry::at).containsOnly(NOW);
        assertThat(second.items())
                .extracting(entry -> entry.entry().data())
                .containsExactly(Map.of("rule", "asked", "words", "a human, please"));
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> a.sessions().timeline(session.id(), "no cursor", 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
