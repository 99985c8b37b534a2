package io.baton.adapter.twilio.in;

import static io.baton.adapter.twilio.in.Payloads.RECEIVED;
import static io.baton.adapter.twilio.in.Payloads.envelope;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.application.port.out.flex.TwilioWebhooks.Envelope;
import io.baton.application.port.out.flex.TwilioWebhooks.Raw;
import io.baton.application.port.out.flex.TwilioWebhooks.Undecodable;
import io.baton.domain.event.MessageAdded;
import io.baton.domain.event.UnknownEvent;
import io.baton.domain.sid.Sid;
import io.baton.domain.sid.TaskSid;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedWebhooksTest {

    private static final String ACCOUNT = "AC000000000000000000000000000000a1";
    private static final String WORKSPACE = "WS000000000000000000000000000000b1";
    private static final String TASK = "WT000000000000000000000000000000c1";
    private static final String CONVERSATION = "CH00000000000000000000000000000021";

    private final PostedWebhooks webhooks = new PostedWebhooks();

    @Nested
    class TheKey {

        @Test
        void isTheEventsOwnSidForTaskRouter() {
            assertThat(envelope(taskRouter("reservation.created")).key())
                    .isEqualTo("EV00000000000000000000000000001001");
        }

        @Test
        void isMessageAndTypeForAMessage() {
            var form = conversations("onMessageAdded");

            assertThat(envelope(form).key()).isEqualTo("onMessageAdded:IM000000000000000000000000000000a2");
            assertThat(envelope(Payloads.stream("onMessageAdded")).key())
                    .isEqualTo(envelope(form).key());
            assertThat(envelope(conversations("onMessageUpdated")).key())
                    .isNotEqualTo(envelope(form).key());
        }

        @Test
        void tellsTheStepsOfADeliveryApart() {
            var undelivered = conversations("onDeliveryUpdated");
            var sent = changed(undelivered, "undelivered", "sent");

            assertThat(envelope(undelivered).key())
                    .isEqualTo("onDeliveryUpdated:DY00000000000000000000000000000001:undelivered");
            assertThat(envelope(sent).key()).isNotEqualTo(envelope(undelivered).key());
            assertThat(envelope(changed(undelivered, "DeliveryReceiptSid=[^&]*", ""))
                            .key())
                    .isEqualTo("onDeliveryUpdated:IM000000000000000000000000000000a2:undelivered");
        }

        @Test
        void isAHashOfWhatIsSaidForTheRest() {
            var added = conversations("onParticipantAdded");

            assertThat(envelope(added).key()).matches("sha256:[0-9a-f]{64}");
            assertThat(envelope(changed(added, "15550100", "15550101")).key())
                    .isNotEqualTo(envelope(added).key());
        }

        @Test
        void staysTheSameWhenTwilioTriesAgain() {
            var first = with(conversations("onParticipantAdded"), "&RetryCount=0");
            var second = with(conversations("onParticipantAdded"), "&RetryCount=1");

            assertThat(envelope(second).key()).isEqualTo(envelope(first).key());
        }

        @Test
        void staysTheSameInAnotherOrderOfTheFields() {
            var form = Signer.rawForm("EventType=onUserAdded&AccountSid=" + ACCOUNT + "&A=1&B=2");
            var turned = Signer.rawForm("B=2&A=1&AccountSid=" + ACCOUNT + "&EventType=onUserAdded");

            assertThat(envelope(turned).key()).isEqualTo(envelope(form).key());
        }

        @Test
        void cannotBeMadeTheSameByMovingTextBetweenFields() {
            var form = Signer.form("EventType", "onUserAdded", "AccountSid", ACCOUNT, "A", "1\nb 1 2");
            var forged = Signer.form("EventType", "onUserAdded", "AccountSid", ACCOUNT, "A", "1", "B", "2");

            assertThat(envelope(forged).key()).isNotEqualTo(envelope(form).key());
        }
    }

    @Nested
    class TheLane {

        @Test
        void isTheConversationOfTheForm() {
            assertThat(envelope(conversations("onMessageAdded")).lane())
                    .extracting(Sid::value)
                    .containsExactly(CONVERSATION, ACCOUNT);
        }

        @Test
        void isTheConversationOfTheTask() {
            assertThat(envelope(taskRouter("task.created")).lane())
                    .extracting(Sid::value)
                    .containsExactly(CONVERSATION, TASK, WORKSPACE, ACCOUNT);
        }

        @Test
        void isTheCallOfAVoiceTask() {
            assertThat(envelope(taskRouter("task.created.voice")).lane())
                    .extracting(Sid::value)
                    .startsWith("CA00000000000000000000000000000071", TASK);
        }

        @Test
        void isTheTaskThatNamesNoConversationYet() {
            assertThat(envelope(taskRouter("task.created.plain")).lane())
                    .extracting(Sid::value)
                    .startsWith(TASK);
        }

        @Test
        void isTheWorkspaceForAWorker() {
            assertThat(envelope(taskRouter("worker.activity.update")).lane())
                    .extracting(Sid::value)
                    .startsWith(WORKSPACE);
        }

        @Test
        void isTheAccountWhenNothingElseIsNamed() {
            assertThat(envelope(conversations("onUserAdded")).lane())
                    .extracting(Sid::value)
                    .containsExactly(ACCOUNT);
        }

        @Test
        void isTheTasksOwnWhileItsAttributesCannotBeRead() {
            var unreadable = changed(taskRouter("task.created.plain"), "TaskAttributes=[^&]*", "TaskAttributes=%7B");

            assertThat(envelope(unreadable).lane()).extracting(Sid::value).startsWith(TASK);
        }
    }

    @Nested
    class TheEnvelope {

        @Test
        void namesAccountWorkspaceAndTask() {
            var envelope = envelope(taskRouter("reservation.created"));

            assertThat(envelope.account()).isEqualTo(ACCOUNT);
            assertThat(envelope.workspace()).isEqualTo(WORKSPACE);
            assertThat(envelope.task()).isEqualTo(new TaskSid(TASK));
            assertThat(envelope.source()).isEqualTo("taskrouter");
            assertThat(envelope.type()).isEqualTo("reservation.created");
        }

        @Test
        void namesNoWorkspaceForConversations() {
            var envelope = envelope(conversations("onMessageAdded"));

            assertThat(envelope.workspace()).isNull();
            assertThat(envelope.task()).isNull();
            assertThat(envelope.source()).isEqualTo("conversations");
        }

        @Test
        void storesTheFormAsItCame() {
            var form = conversations("onMessageAdded.sms");

            assertThat(envelope(form).stored()).isEqualTo(new String(form.body(), UTF_8));
        }
    }

    @Nested
    class TheTime {

        @ParameterizedTest
        @CsvSource({
            "TimestampMs=1777888800478&Timestamp=1777888800, 2026-05-04T10:00:00.478Z",
            "Timestamp=1777888800, 2026-05-04T10:00:00Z",
            "Timestamp=2026-05-04T10%3A00%3A00.478Z, 2026-05-04T10:00:00.478Z",
            "DateCreated=2026-05-04T10%3A00%3A00.111Z, 2026-05-04T10:00:00.111Z",
            "DateCreated=2026-05-01T10%3A00%3A00Z&DateRemoved=2026-05-04T10%3A00%3A00Z, 2026-05-04T10:00:00Z",
            "StateUpdated=2026-05-04T10%3A00%3A00Z, 2026-05-04T10:00:00Z",
            "Timestamp=yesterday, 2026-05-04T12:00:00Z",
            "A=1, 2026-05-04T12:00:00Z"
        })
        void isTwiliosOwnWhereItIsTold(String fields, Instant time) {
            var form = Signer.rawForm("EventType=onUserAdded&AccountSid=" + ACCOUNT + "&" + fields);

            assertThat(envelope(form).occurredAt()).isEqualTo(time);
        }
    }

    @Nested
    class ABatch {

        @Test
        void givesEveryEventInItsOrder() {
            var batch = Signer.json("[" + inner("task.created") + "," + inner("onMessageAdded") + "]");

            assertThat(webhooks.envelopes(batch, RECEIVED))
                    .extracting(Envelope::type)
                    .containsExactly("task.created", "onMessageAdded");
        }

        @Test
        void mayBeEmpty() {
            assertThat(webhooks.envelopes(Signer.json("[]"), RECEIVED)).isEmpty();
        }

        @Test
        void mayBeASingleEvent() {
            assertThat(webhooks.envelopes(Signer.json(inner("onMessageAdded")), RECEIVED))
                    .hasSize(1);
        }

        @Test
        void isReadEventByEventFromWhatIsStored() {
            var stored = envelope(Payloads.stream("onMessageAdded")).stored();

            assertThat(webhooks.read("conversations", "onMessageAdded", stored)).isInstanceOf(MessageAdded.class);
        }

        @Test
        void mayHoldEventsOfOtherProducts() {
            var other =
                    "{\"type\":\"com.twilio.error-logs.error.logged\",\"data\":{\"account_sid\":\"" + ACCOUNT + "\"}}";
            var envelope = envelope(Signer.json("[" + other + "]"));

            assertThat(webhooks.read(envelope.source(), envelope.type(), envelope.stored()))
                    .isEqualTo(new UnknownEvent("com.twilio.error-logs.error.logged"));
        }

        private static String inner(String file) {
            var array = new String(Payloads.stream(file).body(), UTF_8).strip();
            return array.substring(1, array.length() - 1);
        }
    }

    @Nested
    class WhatCannotBeDecoded {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "A=1 | EventType is missing",
                    "EventType= | EventType is missing",
                    "EventType=x | AccountSid is missing",
                    "EventType=%zz | the form has a % without two hexadecimal digits behind it",
                    "EventType=%ff | the form is not written in UTF-8"
                })
        void isToldOfAForm(String form, String complaint) {
            assertThatExceptionOfType(Undecodable.class)
                    .isThrownBy(() -> webhooks.envelopes(Signer.rawForm(form), RECEIVED))
                    .withMessage(complaint);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{ | the body is no JSON",
                    "'' | the event: type is missing",
                    "[1] | [0]: type is missing",
                    "[{\"type\":5,\"data\":{}}] | [0]: type is missing",
                    "[{\"type\":\"x\"}] | [0]: data is no object",
                    "[{\"type\":\"x\",\"data\":{}}] | AccountSid is missing"
                })
        void isToldOfJson(String json, String complaint) {
            assertThatExceptionOfType(Undecodable.class)
                    .isThrownBy(() -> webhooks.envelopes(Signer.json(json), RECEIVED))
                    .withMessage(complaint);
        }
    }

    @Nested
    class TheClaimedAccount {

        @Test
        void isTakenFromTheBodyUnbelieved() {
            assertThat(webhooks.claimedAccount(Signer.rawForm("EventType=x&AccountSid=anything")))
                    .isEqualTo("anything");
            assertThat(webhooks.claimedAccount(Payloads.stream("task.created"))).isEqualTo(ACCOUNT);
            assertThat(webhooks.claimedAccount(Payloads.stream("onMessageAdded")))
                    .isEqualTo(ACCOUNT);
        }

        @Test
        void isTakenFromAFormThatIsNoEvent() {
            assertThat(webhooks.claimedAccount(Signer.rawForm("AccountSid=" + ACCOUNT)))
                    .isEqualTo(ACCOUNT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "%", "EventType=x", "{"})
        void isNoneWhereNoneIsNamed(String body) {
            assertThat(webhooks.claimedAccount(Signer.rawForm(body))).isNull();
            assertThat(webhooks.claimedAccount(Signer.json(body))).isNull();
            assertThat(webhooks.claimedAccount(Signer.json("[]"))).isNull();
        }
    }

    private static Raw taskRouter(String name) {
        return Payloads.form("taskrouter", name);
    }

    private static Raw conversations(String name) {
        return Payloads.form("conversations", name);
    }

    private static Raw with(Raw form, String more) {
        return Signer.rawForm(new String(form.body(), UTF_8) + more);
    }

    private static Raw changed(Raw form, String pattern, String replacement) {
        return Signer.rawForm(new String(form.body(), UTF_8).replaceAll(pattern, replacement));
    }
}
