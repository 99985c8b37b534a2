package io.baton.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.conversation.Message;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.event.MessageAdded;
import io.baton.domain.settings.ServiceRules;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two connections may be sent the same event of the same conversation: one is Twilio's, the other somebody's who knows its SIDs. */
class TwoConnectionsTest {

    private static final FlexConnection ONE = Desk.connection(Engagement.ACCEPT);

    @Test
    void neverShareAKey() {
        var here = fold(ONE);
        var there = fold(another());

        assertThat(here.session().id()).isNotEqualTo(there.session().id());
        assertThat(keys(here)).isNotEmpty().doesNotContainAnyElementsOf(keys(there));
    }

    private static List<EffectKey> keys(Decision decision) {
        return decision.effects().stream().map(WantedEffect::key).toList();
    }

    private static Decision fold(FlexConnection connection) {
        var now = SessionStory.MORNING;
        var message = new Message(
                Desk.message(0), 0, Desk.CUSTOMER, Desk.CUSTOMER_PARTICIPANT, "Hello", List.of(), now, null);
        var context =
                new FoldContext(connection, Desk.CONVERSATION, ServiceRules.defaults(), 0, now, now, "row/the same");
        return SessionFold.fold(null, null, new MessageAdded(Desk.CONVERSATION, message), context);
    }

    private static FlexConnection another() {
        return new FlexConnection(
                new ConnectionId(new UUID(2, 2)),
                ONE.organisation(),
                ONE.name(),
                ONE.environment(),
                ONE.credentials(),
                ONE.workspace(),
                ONE.apiBaseUrl(),
                ONE.routing(),
                ONE.conversations(),
                ONE.aiWorkers(),
                ONE.engagement(),
                ONE.ai(),
                ONE.pausedBecause(),
                ONE.conversationSettings(),
                ONE.retention(),
                ONE.webhookTokens(),
                ONE.createdAt());
    }
}
