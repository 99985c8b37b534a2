package io.baton.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.sandbox.conversations.Conversation;
import io.baton.sandbox.conversations.ConversationChange;
import io.baton.sandbox.conversations.ConversationService;
import io.baton.sandbox.conversations.ConversationState;
import io.baton.sandbox.conversations.Draft;
import io.baton.sandbox.conversations.Message;
import io.baton.sandbox.conversations.Origin;
import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private final AccountFixture fixture = new AccountFixture();
    private final ConversationService service = fixture.account.conversations();

    @Test
    void messagesAreNumberedAndTiedToTheirAuthor() {
        Conversation conversation = fixture.smsConversation("+15550100003");

        Message first = post(conversation, "+15550100003", "Hello");
        Message second = post(conversation, "AI Support Agent", "Hi");
        service.delete(conversation, first, Origin.rest(false));
        Message third = post(conversation, "+15550100003", "Again");

        assertThat(second.index()).isEqualTo(1);
        assertThat(third.index()).isEqualTo(2);
        assertThat(first.participantSid())
                .isEqualTo(conversation.customer().orElseThrow().sid());
        assertThat(second.participantSid()).isNull();
    }

    @Test
    void phoneIsInOneOpenConversationOnly() {
        Conversation first = fixture.smsConversation("+15550100003");

        assertThatThrownBy(() -> fixture.smsConversation("+15550100003"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(50416));
        service.close(first);

        assertThat(fixture.smsConversation("+15550100003").state()).isEqualTo(ConversationState.ACTIVE);
    }

    @Test
    void identityJoinsOnce() {
        Conversation conversation = fixture.smsConversation("+15550100003");
        service.join(conversation, "maria", null, Attributes.none(), Origin.rest(false));

        assertThatThrownBy(() -> service.join(conversation, "maria", null, Attributes.none(), Origin.rest(false)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.code()).isEqualTo(50433);
                });
    }

    @Test
    void timersMakeASilentConversationInactiveAndThenClosed() {
        Conversation conversation = fixture.smsConversation("+15550100003");
        service.update(conversation, timers("PT1M", "PT10M"), Origin.rest(false));

        fixture.pass(Duration.ofMinutes(1));
        assertThat(conversation.state()).isEqualTo(ConversationState.INACTIVE);
        post(conversation, "+15550100003", "Still here");
        assertThat(conversation.state()).isEqualTo(ConversationState.ACTIVE);
        fixture.pass(Duration.ofMinutes(10));

        assertThat(conversation.state()).isEqualTo(ConversationState.CLOSED);
        assertThat(fixture.conversationEvents
                        .get(fixture.conversationEvents.size() - 1)
                        .fields())
                .containsEntry("StateTo", "closed")
                .containsEntry("Reason", "TIMER");
    }

    @Test
    void timersThatAreTooShortOrNotDurationsAreRefused() {
        Conversation conversation = fixture.smsConversation("+15550100003");

        for (ConversationChange change :
                new ConversationChange[] {timers("PT59S", null), timers(null, "PT9M"), timers("soon", null)}) {
            assertThatThrownBy(() -> service.update(conversation, change, Origin.rest(false)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("Invalid Timers.");
        }
    }

    private Message post(Conversation conversation, String author, String body) {
        return service.post(conversation, Draft.text(author, body), Origin.rest(false));
    }

    private static ConversationChange timers(String inactive, String closed) {
        return new ConversationChange(null, null, null, null, inactive, closed);
    }
}
