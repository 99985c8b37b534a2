package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.CountedSession.BEGIN;
import static io.baton.adapter.persistence.CountedSession.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.out.analytics.AnalyticsStore;
import io.baton.application.port.out.analytics.Counted;
import io.baton.application.port.out.analytics.Counted.Handoffs;
import io.baton.application.port.out.analytics.Counted.Sessions;
import io.baton.application.port.out.analytics.Dimension;
import io.baton.application.port.out.analytics.Outcome;
import io.baton.application.port.out.analytics.Selection;
import io.baton.application.port.out.analytics.Times;
import io.baton.application.port.out.analytics.Times.Percentiles;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.session.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted together, and what apart. */
class AnalyticsTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ConnectionId OTHER = StoredFixture.aConnection(2).id();

    private final TestPersistence server = TestPersistence.start();
    private final AnalyticsStore analytics = server.keptData().analytics();

    @BeforeEach
    void twoConnectionsAreThere() {
        server.connections().add(StoredFixture.aConnection(1));
        server.connections().add(StoredFixture.aConnection(2));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void countsNothingWhereNothingHappened() {
        var none = analytics.sessions(everything());

        assertThat(none.total().sessions()).isZero();
        assertThat(none.total().outcomes()).containsOnly(0L).hasSize(Outcome.values().length);
        assertThat(none.total().firstReply()).isEqualTo(new Times(0, null, null));
        assertThat(none.groups()).isEmpty();
        assertThat(analytics.handoffs(everything()).total().handoffs()).isZero();
    }

    @Test
    void tellsSessionsApartByChannelLanguageAndConnection() {
        aSession(1).of(Channel.SMS, "+1501").in("de").customerWrites(0).addedTo(server);
        aSession(2).of(Channel.SMS, "+1502").in("en").customerWrites(0).addedTo(server);
        aSession(3)
                .of(Channel.WEB, "x")
                .in("en")
                .customerWrites(0)
                .engineFailed(2)
                .addedTo(server);
        aSession(4).of(OTHER).of(Channel.WEB, "y").in("en").customerWrites(0).addedTo(server);

        var counted = analytics.sessions(everything());

        assertThat(counted.total().sessions()).isEqualTo(4);
        assertThat(counted.total().engineFailures()).isEqualTo(2);
        assertThat(lines(counted, Dimension.CHANNEL, Sessions::sessions)).containsExactly("sms 2", "web 2");
        assertThat(lines(counted, Dimension.LANGUAGE, Sessions::sessions)).containsExactly("en 3", "de 1");
        assertThat(lines(counted, Dimension.CONNECTION, Sessions::sessions))
                .containsExactly(CountedSession.CONNECTION + " 3", OTHER + " 1");
        assertThat(lines(counted, Dimension.CHANNEL, Sessions::engineFailures)).containsExactly("sms 0", "web 2");
        assertThat(lines(counted, Dimension.REASON, Sessions::sessions)).isEmpty();
    }

    @Test
    void tellsHoursAndDaysApartInTheZoneThatWasAskedFor() {
        aSession(1).opened(Instant.parse("2026-03-28T23:30:00Z")).addedTo(server);
        aSession(2).opened(Instant.parse("2026-03-29T00:30:00Z")).addedTo(server);
        aSession(3).opened(Instant.parse("2026-03-29T01:30:00Z")).addedTo(server);
        var march = period("2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z");

        var inUtc = analytics.sessions(march);
        var inBerlin = analytics.sessions(in(march, BERLIN));

        assertThat(lines(inUtc, Dimension.HOUR, Sessions::sessions)).containsExactly("00 1", "01 1", "23 1");
        assertThat(lines(inUtc, Dimension.DAY, Sessions::sessions)).containsExactly("2026-03-28 1", "2026-03-29 2");
        // the clocks went from 02:00 to 03:00
        assertThat(lines(inBerlin, Dimension.HOUR, Sessions::sessions)).containsExactly("00 1", "01 1", "03 1");
        assertThat(lines(inBerlin, Dimension.DAY, Sessions::sessions)).containsExactly("2026-03-29 3");
    }

    @Test
    void countsFromTheBeginningOfAPeriodToBeforeItsEnd() {
        aSession(1).opened(BEGIN).addedTo(server);
        aSession(2).opened(BEGIN.plusSeconds(60)).addedTo(server);
        var minute = new Selection(null, BEGIN, BEGIN.plusSeconds(60), UTC, null, null);

        assertThat(analytics.sessions(minute).total().sessions()).isEqualTo(1);
    }

    @Test
    void countsOnlyWhatBelongsToTheConnectionsAskedFor() {
        aSession(1).handedOff(1, "command", HandoffReason.MANUAL).addedTo(server);
        aSession(2).of(OTHER).handedOff(1, "command", HandoffReason.MANUAL).addedTo(server);
        aSession(3).of(OTHER).addedTo(server);

        assertThat(analytics.sessions(of(OTHER)).total().sessions()).isEqualTo(2);
        assertThat(analytics.handoffs(of(OTHER)).total().handoffs()).isEqualTo(1);
        assertThat(analytics
                        .sessions(everything().within(Set.of(CountedSession.CONNECTION)))
                        .total()
                        .sessions())
                .isEqualTo(1);
        assertThat(analytics
                        .sessions(of(OTHER).within(Set.of(CountedSession.CONNECTION)))
                        .total()
                        .sessions())
                .isZero();
        assertThat(analytics.handoffs(everything().within(Set.of())).total().handoffs())
                .isZero();
    }

    @Test
    void timesTheFirstReplyFromTheFirstMessageThatItAnswers() {
        aSession(1)
                .customerWrites(0)
                .customerWrites(1)
                .aiWrites(4)
                .customerWrites(60)
                .aiWrites(90)
                .addedTo(server);
        aSession(2)
                .customerWrites(-7200)
                .agentWrites(-7100)
                .customerWrites(0)
                .aiWrites(2)
                .addedTo(server);
        aSession(3).customerWrites(0).aiWrites(-0.5).addedTo(server);
        aSession(4).customerWrites(0).addedTo(server);

        var times = analytics.sessions(everything()).total().firstReply();

        assertThat(times.count()).isEqualTo(3);
        assertThat(times.average()).isEqualTo(2);
        assertThat(times.percentiles()).isEqualTo(new Percentiles(2, 3.6, 3.8));
    }

    @Test
    void givesEachGroupItsPercentilesWhenOnlyOneDimensionIsAskedFor() {
        aSession(1).of(Channel.SMS, "a").customerWrites(0).aiWrites(4).addedTo(server);
        aSession(2).of(Channel.WEB, "b").customerWrites(0).aiWrites(8).addedTo(server);

        var apart = analytics.sessions(by(everything(), Dimension.CHANNEL));
        var all = analytics.sessions(everything());

        assertThat(apart.groups()).extracting(Counted.Group::by).containsOnly(Dimension.CHANNEL);
        assertThat(apart.groups())
                .extracting(group -> group.figures().firstReply())
                .containsExactly(
                        new Times(1, 4.0, new Percentiles(4, 4, 4)), new Times(1, 8.0, new Percentiles(8, 8, 8)));
        assertThat(all.groups())
                .extracting(group -> group.figures().firstReply().percentiles())
                .containsOnlyNulls();
        assertThat(all.total().firstReply().percentiles()).isEqualTo(new Percentiles(6, 7.6, 7.8));
    }

    @Test
    void countsHandoffsByWhatDecidedThem() {
        aSession(1)
                .handedOff(10, "human_request", HandoffReason.USER_REQUESTED_HUMAN, Sentiment.NEGATIVE)
                .human(40)
                .closed(100, Resolution.IDLE)
                .addedTo(server);
        aSession(2)
                .handedOff(10, "human_request", HandoffReason.USER_REQUESTED_HUMAN, Sentiment.NEUTRAL)
                .closed(99, Resolution.CONVERSATION_CLOSED)
                .addedTo(server);
        aSession(3).handedOff(10, "engine_failed", HandoffReason.ENGINE_FAILURE).addedTo(server);
        aSession(4).handedOff(10, "human_spoke", HandoffReason.MANUAL).human(12).addedTo(server);

        var counted = analytics.handoffs(everything());

        assertThat(counted.total())
                .isEqualTo(new Handoffs(4, 2, 1, 1, new Times(1, 30.0, new Percentiles(30, 30, 30))));
        assertThat(lines(counted, Dimension.REASON, Handoffs::handoffs))
                .containsExactly("user_requested_human 2", "engine_failure 1", "manual 1");
        assertThat(lines(counted, Dimension.RULE, Handoffs::handoffs))
                .containsExactly("human_request 2", "engine_failed 1", "human_spoke 1");
        assertThat(lines(counted, Dimension.SENTIMENT, Handoffs::handoffs))
                .containsExactly("unknown 2", "negative 1", "neutral 1");
        assertThat(lines(counted, Dimension.HOUR, Handoffs::handoffs)).containsExactly("10 4");
    }

    @Test
    void countsEachHandoffOfASessionWithItsOwnTime() {
        var session = aSession(1)
                .handedOff(10, "human_request", HandoffReason.USER_REQUESTED_HUMAN)
                .addedTo(server);
        session.human(40).savedIn(server);
        session.handedOff(900, "human_left", HandoffReason.CUSTOMER_ANSWERED).savedIn(server);
        session.human(1000).closed(2000, Resolution.IDLE).savedIn(server);

        var counted = analytics.handoffs(everything());

        assertThat(counted.total().accepted()).isEqualTo(2);
        assertThat(counted.total().human().average()).isEqualTo(65);
        assertThat(lines(counted, Dimension.REASON, Handoffs::handoffs))
                .containsExactly("customer_answered 1", "user_requested_human 1");
    }

    @Test
    void forgetsWhatIsErased() throws Exception {
        aSession(1).handedOff(1, "command", HandoffReason.MANUAL).addedTo(server);

        server.execute("delete from session");

        assertThat(server.count("session_figures")).isZero();
        assertThat(server.count("handoff_figures")).isZero();
    }

    private static Selection everything() {
        return new Selection(null, BEGIN.minus(Duration.ofDays(60)), BEGIN.plus(Duration.ofDays(60)), UTC, null, null);
    }

    private static Selection of(ConnectionId connection) {
        var all = everything();
        return new Selection(connection, all.from(), all.to(), UTC, null, null);
    }

    private static Selection period(String from, String to) {
        return new Selection(null, Instant.parse(from), Instant.parse(to), UTC, null, null);
    }

    private static Selection in(Selection same, ZoneId zone) {
        return new Selection(same.connection(), same.from(), same.to(), zone, same.groupBy(), same.within());
    }

    private static Selection by(Selection same, @Nullable Dimension groupBy) {
        return new Selection(same.connection(), same.from(), same.to(), same.zone(), groupBy, same.within());
    }

    private static <F> List<String> lines(Counted<F> counted, Dimension by, Function<F, Long> number) {
        return counted.groups().stream()
                .filter(group -> group.by() == by)
                .map(group -> group.key() + " " + number.apply(group.figures()))
                .toList();
    }
}
