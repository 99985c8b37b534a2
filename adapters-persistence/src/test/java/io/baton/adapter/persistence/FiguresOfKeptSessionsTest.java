package io.baton.adapter.persistence;

import static io.baton.adapter.persistence.CountedSession.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.session.Resolution;
import io.baton.domain.session.TimelineEntry;
import io.baton.domain.session.TimelineEntry.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions from before analytics get the figures that they would have got. */
class FiguresOfKeptSessionsTest {

    private static final String MIGRATION = "/db/migration/V6_1__figures_of_kept_sessions.sql";

    private final TestPersistence server = TestPersistence.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void getsTheFiguresFromDocumentsAndTimelines() throws Exception {
        server.connections().add(StoredFixture.aConnection(1));
        tellEveryKindOfSession();
        var sessions = server.dump("session_figures");
        var handoffs = server.dump("handoff_figures");
        server.execute("delete from handoff_figures");
        server.execute("delete from session_figures");

        migrate();

        assertThat(lines(server.dump("session_figures")))
                .hasSize(6)
                .containsExactlyInAnyOrderElementsOf(lines(sessions));
        assertThat(lines(server.dump("handoff_figures")))
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(lines(handoffs));
    }

    private void tellEveryKindOfSession() {
        aSession(1).customerWrites(0).addedTo(server);
        aSession(2)
                .of(Channel.SMS, "+1502")
                .customerWrites(0)
                .aiWrites(3.25)
                .resolved(60)
                .closed(660, Resolution.RESOLVED)
                .addedTo(server);
        aSession(3)
                .opened(CountedSession.BEGIN.plusSeconds(7200))
                .of(Channel.SMS, "+1502")
                .in("de")
                .customerWrites(0)
                .aiWrites(2)
                .customerWrites(9)
                .engineFailed(1)
                .closed(30, Resolution.CONVERSATION_CLOSED)
                .addedTo(server);
        timeline(aSession(3), TimelineEntry.of(Kind.ENGINE, "answer", "Failed"), 9);
        aSession(4)
                .customerWrites(0)
                .handedOff(5, "human_request", HandoffReason.USER_REQUESTED_HUMAN, Sentiment.NEGATIVE)
                .human(50)
                .closed(100, Resolution.IDLE)
                .addedTo(server);
        timeline(aSession(4), TimelineEntry.of(Kind.STATE, "state", "with_human"), 50);
        aSession(5)
                .customerWrites(0)
                .handedOff(5, "refused", HandoffReason.NOT_SERVED)
                .closed(100, Resolution.CONVERSATION_CLOSED)
                .addedTo(server);
        aSession(6).addedTo(server);
        aSession(7).customerWrites(0).asTrial().addedTo(server);
    }

    private void timeline(CountedSession session, TimelineEntry entry, int second) {
        server.sessions().append(session.id(), CountedSession.BEGIN.plusSeconds(second), List.of(entry));
    }

    private void migrate() throws IOException, SQLException {
        try (var script = Migrations.class.getResourceAsStream(MIGRATION)) {
            server.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> lines(String dump) {
        return dump.lines().toList();
    }
}
