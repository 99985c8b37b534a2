package io.baton.application.service.connection;

import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.application.port.in.connection.ConnectionRefused;
import io.baton.application.port.in.connection.ConnectionRefused.WrongValue;
import io.baton.application.port.out.connection.InMemoryConnectionStore;
import io.baton.application.port.out.flex.FakeWorkspaces;
import io.baton.application.port.out.flex.Workspaces.FlexConfiguration;
import io.baton.application.port.out.flex.Workspaces.Worker;
import io.baton.application.port.out.lane.InMemoryUnitOfWork;
import io.baton.domain.connection.ConnectionId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;

/** The service over a Flex account with two workspaces, in memory. */
final class ConnectFixture {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final URI API_BASE = URI.create("http://localhost:4010/twilio");

    final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    final FakeWorkspaces twilio = new FakeWorkspaces(work);
    final InMemoryConnectionStore store = new InMemoryConnectionStore();
    final ConnectFlexService service;

    private Instant now = NOW;

    ConnectFixture() {
        twilio.accept(DraftFixture.ACCOUNT.value(), "token", DraftFixture.ACCOUNT);
        twilio.accept(DraftFixture.ACCOUNT.value(), "second token", DraftFixture.ACCOUNT);
        twilio.accept(DraftFixture.API_KEY.value(), "secret", DraftFixture.ACCOUNT);
        twilio.add(DraftFixture.WORKSPACE, DraftFixture.ACCOUNT);
        twilio.add(DraftFixture.OTHER_WORKSPACE, DraftFixture.ACCOUNT);
        twilio.queues.addAll(List.of(DraftFixture.AI_QUEUE, DraftFixture.HUMAN_QUEUE));
        twilio.workflows.add(DraftFixture.WORKFLOW);
        twilio.services.add(DraftFixture.SERVICE);
        twilio.flex = new FlexConfiguration(DraftFixture.WORKSPACE, DraftFixture.FLEX_SERVICE, DraftFixture.WORKFLOW);
        service = new ConnectFlexService(
                twilio,
                store,
                work,
                () -> now,
                new NewConnections(
                        () -> new ConnectionId(UUID.randomUUID()),
                        new RandomWebhookTokens(),
                        URI.create("https://baton.example.com/"),
                        API_BASE));
    }

    void setTime(Instant instant) {
        now = instant;
    }

    /** The only worker at Twilio. */
    Worker onlyWorker() {
        Assertions.assertThat(twilio.workers()).hasSize(1);
        return twilio.workers().get(0);
    }

    /** What connecting the draft is refused for; checks that nothing was saved and nothing changed at Twilio. */
    List<WrongValue> wrongValuesOf(ConnectionDraft draft) {
        var refused = Assertions.catchThrowableOfType(ConnectionRefused.class, () -> service.connect(draft));
        Assertions.assertThat(store.all()).isEmpty();
        Assertions.assertThat(twilio.writes()).isEmpty();
        return refused.wrong();
    }

    /** The fields of {@link #wrongValuesOf}. */
    List<String> wrongFieldsOf(DraftFixture draft) {
        return wrongValuesOf(draft.draft()).stream().map(WrongValue::field).toList();
    }
}
