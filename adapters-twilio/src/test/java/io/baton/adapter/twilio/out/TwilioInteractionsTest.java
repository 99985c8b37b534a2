package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answers.page;
import static io.baton.adapter.twilio.out.Sids.CHANNEL;
import static io.baton.adapter.twilio.out.Sids.CONVERSATION;
import static io.baton.adapter.twilio.out.Sids.INTERACTION;
import static io.baton.adapter.twilio.out.Sids.RESERVATION;
import static io.baton.adapter.twilio.out.Sids.WORKFLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.adapter.twilio.json.TaskAttributesJson;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.conversation.Channel;
import io.baton.domain.effect.NewTask;
import io.baton.domain.sid.InteractionParticipantSid;
import io.baton.domain.sid.TaskSid;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioInteractionsTest {

    private static final String PATH = "/v1/Interactions/" + INTERACTION + "/Channels/" + CHANNEL;
    private static final NewTask TASK =
            new NewTask(WORKFLOW, "chat", 5, TaskAttributesJson.read("{\"handedOff\":true,\"score\":1.50}"), null);

    @RegisterExtension
    private final ScriptedTwilio twilio = new ScriptedTwilio();

    @Nested
    class Inviting {

        @Test
        void answersTheTaskThatTheInviteMade() {
            twilio.answers(
                    200,
                    """
                    {"sid":"%s","interaction_sid":"%s","channel_sid":"%s","routing":{"reservation":null,"properties":
                    {"sid":"%s","assignment_status":"pending","attributes":"{}"}}}"""
                            .formatted(Sids.of("KG", 1), INTERACTION, CHANNEL, Sids.of("WT", 9)));

            assertThat(interactions().invite(twilio.access(), INTERACTION, CHANNEL, TASK))
                    .isEqualTo(new TaskSid(Sids.of("WT", 9)));
            assertThat(twilio.onlyRequest().path()).isEqualTo(PATH + "/Invites");
            assertThat(twilio.onlyRequest().form("Routing"))
                    .isEqualTo("{\"properties\":{\"workspace_sid\":\"" + Sids.of("WS", 1) + "\",\"workflow_sid\":\""
                            + WORKFLOW
                            + "\",\"task_channel_unique_name\":\"chat\",\"priority\":5,"
                            + "\"attributes\":{\"handedOff\":true,\"score\":1.50}}}");
        }

        @Test
        void saysHowLongTheTaskLivesWhereADayIsTooShort() {
            twilio.answers(200, "{}");
            var task = new NewTask(WORKFLOW, "chat", 0, TASK.attributes(), Duration.ofHours(60));

            assertThatExceptionOfType(TwilioFailure.Unknown.class)
                    .isThrownBy(() -> interactions().invite(twilio.access(), INTERACTION, CHANNEL, task));

            assertThat(twilio.onlyRequest().form("Routing"))
                    .contains("\"priority\":0,\"timeout\":216000,\"attributes\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"routing\":null}", "{\"routing\":{\"properties\":{}}}", "{\"routing\":\"x\"}"})
        void isUnknownWhenTheAnswerNamesNoTask(String answer) {
            twilio.answers(200, answer);

            assertThatExceptionOfType(TwilioFailure.Unknown.class)
                    .isThrownBy(() -> interactions().invite(twilio.access(), INTERACTION, CHANNEL, TASK));
        }
    }

    @ParameterizedTest
    @CsvSource({"SMS, sms", "WHATSAPP, whatsapp", "WEB, web", "MESSENGER, messenger", "UNKNOWN, chat"})
    void asksForAnInteractionOnTheConversation(Channel channel, String type) {
        twilio.answers(201, "{\"sid\":\"" + INTERACTION + "\"}");

        interactions().create(twilio.access(), CONVERSATION, channel, TASK);

        assertThat(twilio.onlyRequest().path()).isEqualTo("/v1/Interactions");
        assertThat(twilio.onlyRequest().form("Channel"))
                .isEqualTo("{\"type\":\"" + type
                        + "\",\"initiated_by\":\"customer\",\"properties\":{\"media_channel_sid\":\"" + CONVERSATION
                        + "\"}}");
        assertThat(twilio.onlyRequest().form("Routing")).contains("\"workflow_sid\":\"" + WORKFLOW + "\"");
    }

    @Nested
    class OwnParticipant {

        @Test
        void isTheOneOfTheReservation() {
            twilio.answers(
                    200,
                    page(
                            "participants",
                            participant(1, "customer", 8),
                            participant(2, "agent", 9),
                            participant(3, "agent", 1)));

            assertThat(interactions().participant(twilio.access(), INTERACTION, CHANNEL, RESERVATION))
                    .contains(new InteractionParticipantSid(Sids.of("UT", 3)));
        }

        @Test
        void isNoneWhenNobodyStandsForTheReservation() {
            twilio.answers(
                    200,
                    page(
                            "participants",
                            "{\"sid\":\"" + Sids.of("UT", 1)
                                    + "\",\"type\":\"customer\",\"routing_properties\":null}"));

            assertThat(interactions().participant(twilio.access(), INTERACTION, CHANNEL, RESERVATION))
                    .isEmpty();
        }

        @Test
        void isClosed() {
            twilio.answers(200, "{\"sid\":\"" + Sids.of("UT", 3) + "\"}");

            interactions()
                    .closeParticipant(
                            twilio.access(), INTERACTION, CHANNEL, new InteractionParticipantSid(Sids.of("UT", 3)));

            assertThat(twilio.onlyRequest().path()).isEqualTo(PATH + "/Participants/" + Sids.of("UT", 3));
            assertThat(twilio.onlyRequest().body()).isEqualTo("Status=closed");
        }

        private static String participant(int number, String type, int reservation) {
            return "{\"sid\":\"%s\",\"type\":\"%s\",\"routing_properties\":{\"reservation_sid\":\"%s\"}}"
                    .formatted(Sids.of("UT", number), type, Sids.of("WR", reservation));
        }
    }

    @Nested
    class TheChannel {

        @Test
        void isClosedTogetherWithItsTasks() {
            twilio.answers(200, channel("closed"));

            interactions().closeChannel(twilio.access(), INTERACTION, CHANNEL);

            assertThat(twilio.onlyRequest().form("Status")).isEqualTo("closed");
            assertThat(twilio.onlyRequest().form("Routing")).isEqualTo("{\"status\":\"closed\"}");
        }

        @ParameterizedTest
        @CsvSource({"closed, true", "active, false", "inactive, false", "something new, false"})
        void isClosedInOneStateOnly(String status, boolean closed) {
            twilio.answers(200, channel(status));

            assertThat(interactions().isChannelClosed(twilio.access(), INTERACTION, CHANNEL))
                    .isEqualTo(closed);
        }

        @Test
        void isInConflictWhenItCannotBeClosed() {
            twilio.refuses(400, 45300, "some text");

            assertThatExceptionOfType(TwilioFailure.Conflict.class)
                    .isThrownBy(() -> interactions().closeChannel(twilio.access(), INTERACTION, CHANNEL));
        }

        private static String channel(String status) {
            return "{\"sid\":\"" + CHANNEL + "\",\"status\":\"" + status + "\"}";
        }
    }

    private TwilioInteractions interactions() {
        return new TwilioInteractions(twilio.clients());
    }
}
