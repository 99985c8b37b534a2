package io.baton.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.baton.application.port.out.analytics.Counted.Sessions;
import io.baton.application.port.out.analytics.Outcome;
import io.baton.application.port.out.analytics.Selection;
import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.session.Resolution;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What counts as what (docs/analytics.md): each session by itself. */
@TestInstance(Lifecycle.PER_CLASS)
class OutcomesTest {

    private static final long HOUR = 3600;

    private final TestPersistence server = TestPersistence.start();

    @BeforeAll
    void aConnectionIsThere() {
        server.connections().add(StoredFixture.aConnection(1));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<Arguments> whatHappenedAndWhatItCounts() {
        return Stream.of(
                told("nobody has answered yet", Outcome.OPEN, session(1).customerWrites(0)),
                told(
                        "with a human and not over",
                        Outcome.OPEN,
                        session(2)
                                .customerWrites(0)
                                .handedOff(1, "human_request", HandoffReason.USER_REQUESTED_HUMAN)
                                .human(60)),
                told(
                        "the engine said so and the customer stayed away",
                        Outcome.RESOLVED,
                        session(3).customerWrites(0).aiWrites(3).resolved(3).closed(123, Resolution.RESOLVED)),
                told(
                        "the engine said so and the customer closed the chat",
                        Outcome.RESOLVED,
                        session(4)
                                .customerWrites(0)
                                .aiWrites(3)
                                .resolved(3)
                                .closed(20, Resolution.CONVERSATION_CLOSED)),
                told(
                        "silence after an answer",
                        Outcome.ASSUMED,
                        session(5).customerWrites(0).aiWrites(3).closed(500, Resolution.SILENT)),
                told(
                        "the customer closed the chat after an answer",
                        Outcome.ASSUMED,
                        session(6).customerWrites(0).aiWrites(3).closed(20, Resolution.CONVERSATION_CLOSED)),
                told(
                        "gone before anybody answered",
                        Outcome.ABANDONED,
                        session(7).customerWrites(0).closed(20, Resolution.CONVERSATION_CLOSED)),
                told(
                        "gone while the second question was open",
                        Outcome.ABANDONED,
                        session(8)
                                .customerWrites(0)
                                .aiWrites(3)
                                .customerWrites(9)
                                .closed(20, Resolution.CONVERSATION_CLOSED)),
                told(
                        "gone while waiting for a human",
                        Outcome.ABANDONED_WAITING,
                        session(9)
                                .customerWrites(0)
                                .aiWrites(3)
                                .handedOff(3, "human_request", HandoffReason.USER_REQUESTED_HUMAN)
                                .closed(600, Resolution.CONVERSATION_CLOSED)),
                told(
                        "a human came",
                        Outcome.HANDED_OFF,
                        session(10)
                                .customerWrites(0)
                                .aiWrites(3)
                                .handedOff(3, "human_request", HandoffReason.USER_REQUESTED_HUMAN)
                                .human(60)
                                .closed(600, Resolution.IDLE)),
                told(
                        "a human spoke before the AI had let go",
                        Outcome.HANDED_OFF,
                        session(11)
                                .customerWrites(0)
                                .aiWrites(3)
                                .agentWrites(9)
                                .human(9)
                                .closed(600, Resolution.IDLE)),
                told(
                        "a human had it all along",
                        Outcome.HUMAN_ONLY,
                        session(12).customerWrites(0).agentWrites(9).human(5).closed(600, Resolution.IDLE)),
                told(
                        "refused without a turn, then a human",
                        Outcome.HANDED_OFF,
                        session(13)
                                .customerWrites(0)
                                .handedOff(1, "refused", HandoffReason.NOT_SERVED)
                                .human(90)
                                .closed(600, Resolution.IDLE)),
                told(
                        "asked not to be written to",
                        Outcome.OPTED_OUT,
                        session(14).customerWrites(0).closed(1, Resolution.OPTED_OUT)),
                told("nobody wrote anything", Outcome.EMPTY, session(15).closed(600, Resolution.IDLE)));
    }

    private static CountedSession session(int number) {
        return CountedSession.aSession(number).opened(openingOf(number));
    }

    private static Instant openingOf(int number) {
        return CountedSession.BEGIN.plusSeconds(number * 100 * HOUR);
    }

    private static Arguments told(String what, Outcome outcome, CountedSession session) {
        return arguments(what, outcome, session);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("whatHappenedAndWhatItCounts")
    void countsASessionByWhatCameOfIt(String what, Outcome outcome, CountedSession session) {
        session.addedTo(server);

        var found = counted(session);

        assertThat(found.sessions()).as(what).isEqualTo(1);
        assertThat(found.of(outcome)).as(what).isEqualTo(1);
    }

    @Test
    void countsWhoComesBackWithinADayAsReturned() {
        var soon = resolvedSession(20).addedTo(server);
        var later = resolvedSession(21).addedTo(server);
        var elsewhere = resolvedSession(22).addedTo(server);
        assertThat(counted(soon).of(Outcome.RESOLVED)).isEqualTo(1);

        writesAgain(30, "+1520", openingOf(20).plusSeconds(60 + 24 * HOUR));
        writesAgain(31, "+1521", openingOf(21).plusSeconds(61 + 24 * HOUR));
        writesAgain(32, "+1529", openingOf(22).plusSeconds(HOUR));

        assertThat(counted(soon).of(Outcome.RETURNED)).isEqualTo(1);
        assertThat(counted(later).of(Outcome.RESOLVED)).isEqualTo(1);
        assertThat(counted(elsewhere).of(Outcome.RESOLVED)).isEqualTo(1);
    }

    private static CountedSession resolvedSession(int number) {
        return session(number)
                .of(Channel.SMS, "+15" + number)
                .customerWrites(0)
                .aiWrites(3)
                .resolved(60)
                .closed(660, Resolution.RESOLVED);
    }

    private void writesAgain(int number, String address, Instant when) {
        CountedSession.aSession(number)
                .opened(when)
                .of(Channel.SMS, address)
                .customerWrites(0)
                .addedTo(server);
    }

    @Test
    void keepsTheFirstHumanAndTheFirstHandoffOfASession() throws SQLException {
        var session = session(40)
                .customerWrites(0)
                .aiWrites(3)
                .handedOff(10, "human_request", HandoffReason.USER_REQUESTED_HUMAN)
                .human(40)
                .addedTo(server);
        session.handedOff(900, "human_left", HandoffReason.CUSTOMER_ANSWERED)
                .savedIn(server)
                .closed(2000, Resolution.IDLE)
                .savedIn(server);

        assertThat(counted(session).of(Outcome.HANDED_OFF)).isEqualTo(1);
        assertThat(server.count("session_figures where handed_off_at = '%s' and human_at = '%s'"
                        .formatted(
                                session.openedAt().plusSeconds(10),
                                session.openedAt().plusSeconds(40))))
                .isEqualTo(1);
    }

    @Test
    void leavesTestsOfTheConnectionOut() {
        var trial = session(50).customerWrites(0).addedTo(server);
        assertThat(counted(trial).sessions()).isEqualTo(1);

        trial.asTrial()
                .handedOff(5, "human_request", HandoffReason.USER_REQUESTED_HUMAN)
                .savedIn(server);

        assertThat(counted(trial).sessions()).isZero();
    }

    private Sessions counted(CountedSession session) {
        var period = new Selection(
                null, session.openedAt(), session.openedAt().plusSeconds(1), ZoneId.of("UTC"), null, null);
        return server.keptData().analytics().sessions(period).total();
    }
}
