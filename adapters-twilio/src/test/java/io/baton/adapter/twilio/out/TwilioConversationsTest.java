package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answers.message;
import static io.baton.adapter.twilio.out.Answers.page;
import static io.baton.adapter.twilio.out.Answers.pageBefore;
import static io.baton.adapter.twilio.out.Sids.CONVERSATION;
import static io.baton.adapter.twilio.out.Sids.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.out.flex.Conversations.Seen;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.conversation.Media;
import io.baton.domain.conversation.Message;
import io.baton.domain.conversation.Participant;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.sid.MessageSid;
import io.baton.domain.sid.ParticipantSid;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwilioConversationsTest {

    private static final String PATH = "/v1/Services/" + SERVICE + "/Conversations/" + CONVERSATION;
    private static final EffectKey KEY = EffectKey.derivedFrom("a test");

    @RegisterExtension
    private final ScriptedTwilio twilio = new ScriptedTwilio();

    @Test
    void fetchesStateAndService() {
        twilio.answers(200, "{\"state\":\"inactive\",\"chat_service_sid\":\"" + SERVICE + "\"}");

        assertThat(conversations().conversation(twilio.access(), SERVICE, CONVERSATION))
                .isEqualTo(new Seen(ConversationState.INACTIVE, SERVICE));
        assertThat(twilio.onlyRequest().path()).isEqualTo(PATH);
    }

    @Nested
    class ReadingMessages {

        @Test
        void readsFromTheEndAndStopsBeforeTheFirstOneWanted() {
            var older = "https://conversations.twilio.com" + PATH + "/Messages?Order=desc&PageSize=100&Page=1";
            twilio.answers(200, pageBefore(older, "messages", message(7, "seven"), message(6, "six")))
                    .answers(
                            200,
                            pageBefore(older, "messages", message(5, "five"), message(4, "four"), message(3, "three")));

            assertThat(conversations().messages(twilio.access(), SERVICE, CONVERSATION, 4, 6))
                    .extracting(Message::index)
                    .containsExactly(4, 5, 6);
            assertThat(twilio.requests()).hasSize(2);
            assertThat(twilio.requests().get(0).query("Order")).isEqualTo("desc");
            assertThat(twilio.requests().get(0).query("PageSize")).isEqualTo("100");
        }

        @Test
        void countsOnceWhatAppearsOnTwoPages() {
            var older = "https://conversations.twilio.com" + PATH + "/Messages?Order=desc&PageSize=100&Page=1";
            twilio.answers(200, pageBefore(older, "messages", message(2, "two"), message(1, "one")))
                    .answers(200, page("messages", message(1, "one"), message(0, "zero")));

            assertThat(conversations().messages(twilio.access(), SERVICE, CONVERSATION, 0, Integer.MAX_VALUE))
                    .extracting(Message::index)
                    .containsExactly(0, 1, 2);
        }

        @Test
        void readsAuthorKeyAndMedia() {
            twilio.answers(
                    200,
                    page(
                            "messages",
                            """
                            {"sid":"%s","index":0,"author":"AI Support Agent","body":null,"participant_sid":null,
                            "date_created":"2026-05-04T09:59:00Z","attributes":"{\\"batonKey\\":\\"%s\\"}",
                            "media":[{"sid":"ME1","filename":"a.png","content_type":"image/png","size":12,"category":"media"}]}"""
                                    .formatted(Sids.of("IM", 1), KEY)));

            assertThat(conversations().messages(twilio.access(), SERVICE, CONVERSATION, 0, 0))
                    .containsExactly(new Message(
                            new MessageSid(Sids.of("IM", 1)),
                            0,
                            "AI Support Agent",
                            null,
                            "",
                            List.of(new Media("a.png", "image/png", 12)),
                            Instant.parse("2026-05-04T09:59:00Z"),
                            KEY.value()));
        }
    }

    @Test
    void sendsAMessageThatCarriesItsKeyAndFiresNoWebhook() {
        twilio.answers(201, message(3, "Hello"));

        var sent = conversations()
                .send(twilio.access(), SERVICE, CONVERSATION, "AI Support Agent", "Hello & welcome +1", KEY);

        assertThat(sent.index()).isEqualTo(3);
        var request = twilio.onlyRequest();
        assertThat(request.path()).isEqualTo(PATH + "/Messages");
        assertThat(request.form("Author")).isEqualTo("AI Support Agent");
        assertThat(request.form("Body")).isEqualTo("Hello & welcome +1");
        assertThat(request.form("Attributes")).isEqualTo("{\"batonKey\":\"" + KEY + "\"}");
        assertThat(request.form()).hasSize(3);
        assertThat(request.headers()).doesNotContainKey("X-Twilio-Webhook-Enabled");
    }

    @Test
    void tellsParticipantsByIdentityAndByAddress() {
        twilio.answers(
                200,
                page(
                        "participants",
                        "{\"sid\":\"" + Sids.of("MB", 1)
                                + "\",\"identity\":null,\"messaging_binding\":{\"type\":\"sms\",\"address\":\"+15550100\"}}",
                        "{\"sid\":\"" + Sids.of("MB", 2) + "\",\"identity\":\"jane\",\"messaging_binding\":null}"));

        assertThat(conversations().participants(twilio.access(), SERVICE, CONVERSATION))
                .containsExactly(
                        new Participant(new ParticipantSid(Sids.of("MB", 1)), null, "+15550100"),
                        new Participant(new ParticipantSid(Sids.of("MB", 2)), "jane", null));
    }

    @Test
    void countsTheWebhooksOfTheConversation() {
        twilio.answers(
                200,
                page(
                        "webhooks",
                        "{\"sid\":\"WH1\",\"target\":\"studio\"}",
                        "{\"sid\":\"WH2\",\"target\":\"webhook\"}"));

        assertThat(conversations().scopedWebhooks(twilio.access(), SERVICE, CONVERSATION))
                .isEqualTo(2);
    }

    private TwilioConversations conversations() {
        return new TwilioConversations(twilio.clients());
    }
}
