package io.baton.application.service.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.out.lane.InMemorySessionStore;
import io.baton.application.port.out.lane.InMemoryUnitOfWork;
import io.baton.application.port.out.lane.LaneId;
import io.baton.application.port.out.lane.SessionStore.Filter;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.Tally;
import io.baton.domain.session.Customer;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import io.baton.domain.session.SessionState;
import io.baton.domain.session.TimelineEntry;
import io.baton.domain.session.TimelineEntry.Kind;
import io.baton.domain.sid.ConversationSid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindSessionsServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final InMemorySessionStore store = new InMemorySessionStore();
    private final FindSessionsService service = new FindSessionsService(store, new InMemoryUnitOfWork());

    @Test
    void listsSessionsNewestFirst() {
        var older = saved(1, NOW);
        var newer = saved(2, NOW.plusSeconds(60));

        var page = service.list(new Filter(null, null, null, null, null, null, null, null, 10));

        assertThat(page.items()).containsExactly(newer, older);
    }

    @Test
    void findsASessionById() {
        var session = saved(1, NOW);

        assertThat(service.find(session.id())).contains(session);
        assertThat(service.find(new SessionId(new UUID(0, 9)))).isEmpty();
    }

    @Test
    void pagesThroughATimelineOldestFirst() {
        var session = saved(1, NOW);
        var opened = TimelineEntry.of(Kind.STATE, "to", "new");
        var decided = TimelineEntry.of(Kind.DECISION, "rule", "human_request");
        store.append(session.id(), NOW, List.of(opened, decided));

        var first = service.timeline(session.id(), null, 1).orElseThrow();
        var second = service.timeline(session.id(), first.next(), 1).orElseThrow();

        assertThat(first.items()).singleElement().satisfies(line -> assertThat(line.entry())
                .isEqualTo(opened));
        assertThat(second.items()).singleElement().satisfies(line -> assertThat(line.entry())
                .isEqualTo(decided));
        assertThat(second.next()).isNull();
    }

    @Test
    void tellsAnEmptyTimelineFromASessionThatIsNotThere() {
        var session = saved(1, NOW);

        assertThat(service.timeline(session.id(), null, 10))
                .hasValueSatisfying(page -> assertThat(page.items()).isEmpty());
        assertThat(service.timeline(new SessionId(new UUID(0, 9)), null, 10)).isEmpty();
    }

    private Session saved(int digit, Instant openedAt) {
        var session = new Session(
                new SessionId(new UUID(1, digit)),
                new ConnectionId(new UUID(2, 1)),
                new ConversationSid("CH%032x".formatted(digit)),
                SessionState.NEW,
                0,
                new Customer(Channel.SMS, null, null),
                List.of(),
                -1,
                -1,
                Map.of(),
                List.of(),
                null,
                0,
                0,
                null,
                0,
                Tally.zero(),
                Map.of(),
                "und",
                null,
                null,
                null,
                0,
                null,
                0,
                null,
                null,
                false,
                false,
                false,
                openedAt,
                openedAt,
                null,
                null,
                null,
                null);
        store.add(new LaneId(new UUID(3, digit)), session, openedAt);
        return session;
    }
}
