package io.baton.adapter.twilio.in;

import static io.baton.adapter.twilio.in.Payloads.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.application.port.out.flex.TwilioWebhooks.Raw;
import io.baton.application.port.out.flex.TwilioWebhooks.Undecodable;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.conversation.Media;
import io.baton.domain.conversation.Message;
import io.baton.domain.conversation.Participant;
import io.baton.domain.event.ConversationAdded;
import io.baton.domain.event.ConversationStateChanged;
import io.baton.domain.event.DeliveryUpdated;
import io.baton.domain.event.MessageAdded;
import io.baton.domain.event.ParticipantAdded;
import io.baton.domain.event.ParticipantRemoved;
import io.baton.domain.event.UnknownEvent;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.MessageSid;
import io.baton.domain.sid.ParticipantSid;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationsEventsTest {

    private static final ConversationSid CONVERSATION = new ConversationSid("CH00000000000000000000000000000021");
    private static final ParticipantSid CUSTOMER = new ParticipantSid("MB000000000000000000000000000000b2");
    private static final ParticipantSid AGENT = new ParticipantSid("MB000000000000000000000000000000b3");

    @Nested
    class AMessage {

        @Test
        void isReadInTheFormThatWasCaptured() {
            assertThat(event(form("onMessageAdded")))
                    .isEqualTo(new MessageAdded(
                            CONVERSATION,
                            new Message(
                                    new MessageSid("IM000000000000000000000000000000a2"),
                                    35,
                                    "dave",
                                    CUSTOMER,
                                    "two",
                                    List.of(),
                                    Instant.parse("2026-05-04T10:00:58.111Z"),
                                    null)));
        }

        @Test
        void keepsEveryCharacterOfItsBody() {
            assertThat(message("onMessageAdded.sms").body()).isEqualTo("Where is my parcel? ñ 😀 1+1=2 & more");
        }

        @Test
        void listsItsMediaAndMayHaveNoBody() {
            assertThat(message("onMessageAdded.media").media())
                    .containsExactly(new Media("parcel.jpg", "image/jpeg", 48213));
            assertThat(message("onMessageAdded.media").body()).isEmpty();
        }

        @Test
        void tellsTheEffectThatWroteIt() {
            assertThat(message("onMessageAdded.ours").batonKey()).isEqualTo("0123456789abcdef0123456789abcdef");
            assertThat(message("onMessageAdded.ours").participant()).isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"onMessageAdded", "onMessageAdded.sms", "onMessageAdded.media"})
        void readsTheSameFromAStream(String file) {
            assertThat(event(Payloads.stream(file))).isEqualTo(event(form(file)));
        }

        @Test
        void carriesNoEffectKeyInAStreamBecauseTwilioLeavesAttributesOut() {
            var streamed = ((MessageAdded) event(Payloads.stream("onMessageAdded.ours"))).message();

            assertThat(streamed.batonKey()).isNull();
            assertThat(streamed.identity()).isEqualTo("AI Support Agent");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{", "[1]", "{\"batonKey\":5}", "\"x\"", ""})
        void mayCarryAnyAttributesOfOthers(String attributes) {
            assertThat(((MessageAdded) event(message("Attributes", attributes)))
                            .message()
                            .batonKey())
                    .isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"{", "{}", "[]", "[1,null,\"x\"]", ""})
        void mayCarryMediaThatNobodyCanRead(String media) {
            assertThat(event(message("Media", media))).isInstanceOf(MessageAdded.class);
        }

        @Test
        void mayBeBlank() {
            assertThat(((MessageAdded) event(message("Body", "  "))).message().body())
                    .isEqualTo("  ");
        }

        @ParameterizedTest
        @CsvSource({"ConversationSid", "MessageSid", "Index"})
        void mustSayWhereItStands(String field) {
            var incomplete = Signer.rawForm(text(form("onMessageAdded")).replaceAll("&" + field + "=[^&]*", ""));

            assertThatExceptionOfType(Undecodable.class)
                    .isThrownBy(() -> Event.ofForm(incomplete.body()).fields().required(field))
                    .withMessage(field + " is missing");
            assertThatExceptionOfType(Undecodable.class)
                    .isThrownBy(() -> event(incomplete))
                    .withMessage(field + " is missing");
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "1.5", "99999999999"})
        void mustHaveAWholeIndex(String index) {
            var wrong = Signer.rawForm(text(form("onMessageAdded")).replace("Index=35", "Index=" + index));

            assertThatExceptionOfType(Undecodable.class)
                    .isThrownBy(() -> event(wrong))
                    .withMessage("Index is no whole number");
        }

        private static Message message(String file) {
            return ((MessageAdded) event(form(file))).message();
        }

        private static Raw message(String field, String value) {
            return Signer.form(
                    "EventType",
                    "onMessageAdded",
                    "AccountSid",
                    "AC000000000000000000000000000000a1",
                    "ConversationSid",
                    CONVERSATION.value(),
                    "MessageSid",
                    "IM000000000000000000000000000000a2",
                    "Index",
                    "0",
                    field,
                    value);
        }
    }

    @Nested
    class AConversation {

        @Test
        void isAddedWithItsService() {
            assertThat(event(form("onConversationAdded")))
                    .isEqualTo(new ConversationAdded(
                            CONVERSATION, new ConversationsServiceSid("IS00000000000000000000000000000031")));
        }

        @Test
        void namesNoServiceInAStream() {
            assertThat(event(Payloads.stream("onConversationAdded")))
                    .isEqualTo(new ConversationAdded(CONVERSATION, null));
        }

        @Test
        void changesItsState() {
            var closed = new ConversationStateChanged(CONVERSATION, ConversationState.CLOSED);

            assertThat(event(form("onConversationStateUpdated"))).isEqualTo(closed);
            assertThat(event(Payloads.stream("onConversationStateUpdated"))).isEqualTo(closed);
        }
    }

    @Nested
    class AParticipant {

        @Test
        void isACustomerByAddress() {
            var added = new ParticipantAdded(CONVERSATION, new Participant(CUSTOMER, null, "+15550100"));

            assertThat(event(form("onParticipantAdded"))).isEqualTo(added);
            assertThat(event(Payloads.stream("onParticipantAdded"))).isEqualTo(added);
        }

        @Test
        void isAnAgentByIdentity() {
            var agent = new Participant(AGENT, "jane_40example_2Ecom", null);

            assertThat(event(form("onParticipantAdded.agent"))).isEqualTo(new ParticipantAdded(CONVERSATION, agent));
            assertThat(event(Payloads.stream("onParticipantAdded.agent")))
                    .isEqualTo(new ParticipantAdded(CONVERSATION, agent));
            assertThat(event(form("onParticipantRemoved"))).isEqualTo(new ParticipantRemoved(CONVERSATION, agent));
        }
    }

    @Nested
    class ADelivery {

        @Test
        void tellsWhatBecameOfAMessage() {
            assertThat(event(form("onDeliveryUpdated")))
                    .isEqualTo(new DeliveryUpdated(
                            CONVERSATION,
                            new MessageSid("IM000000000000000000000000000000a2"),
                            "undelivered",
                            "30003"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"&ErrorCode=0", "&ErrorCode=", ""})
        void hasNoErrorWhenNothingWentWrong(String error) {
            var delivered = text(form("onDeliveryUpdated")).replace("&ErrorCode=30003", error);

            assertThat(((DeliveryUpdated) event(Signer.rawForm(delivered))).errorCode())
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"onMessageUpdated", "onUserAdded"})
    void areUnknownWhereBatonNeedsNothing(String file) {
        assertThat(event(form(file))).isEqualTo(new UnknownEvent(file));
        assertThat(event(Payloads.stream(file))).isEqualTo(new UnknownEvent(file));
    }

    private static Raw form(String name) {
        return Payloads.form("conversations", name);
    }

    private static String text(Raw raw) {
        return new String(raw.body(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
