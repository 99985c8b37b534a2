package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answers.message;
import static io.baton.adapter.twilio.out.Answers.page;
import static io.baton.adapter.twilio.out.Answers.reservation;
import static io.baton.adapter.twilio.out.Answers.task;
import static io.baton.adapter.twilio.out.Sids.CONVERSATION;
import static io.baton.adapter.twilio.out.Sids.SERVICE;
import static io.baton.adapter.twilio.out.Sids.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.TaskAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwilioTrialsTest {

    private static final String CONVERSATIONS = "/v1/Services/" + SERVICE + "/Conversations";
    private static final String ONE = CONVERSATIONS + "/" + CONVERSATION;
    private static final String FIRES = "X-Twilio-Webhook-Enabled";

    @RegisterExtension
    private final ScriptedTwilio twilio = new ScriptedTwilio();

    @Test
    void opensAConversationThatFiresWebhooksAndClosesByItself() {
        twilio.answers(201, "{\"sid\":\"" + CONVERSATION + "\"}");
        var attributes = TaskAttributes.empty().with("batonVerify", AttributeValue.of(true));

        assertThat(trials().open(twilio.access(), SERVICE, "Baton set-up test", attributes))
                .isEqualTo(CONVERSATION);

        var request = twilio.onlyRequest();
        assertThat(request.path()).isEqualTo(CONVERSATIONS);
        assertThat(request.header(FIRES)).isEqualTo("true");
        assertThat(request.form("FriendlyName")).isEqualTo("Baton set-up test");
        assertThat(request.form("Attributes")).isEqualTo("{\"batonVerify\":true}");
        assertThat(request.form("Timers.Closed")).isEqualTo("PT10M");
    }

    @Test
    void letsAChatUserIn() {
        twilio.answers(201, "{\"sid\":\"" + Sids.of("MB", 1) + "\",\"identity\":\"tester\"}");

        trials().join(twilio.access(), SERVICE, CONVERSATION, "tester");

        var request = twilio.onlyRequest();
        assertThat(request.path()).isEqualTo(ONE + "/Participants");
        assertThat(request.header(FIRES)).isEqualTo("true");
        assertThat(request.form("Identity")).isEqualTo("tester");
        assertThat(request.form()).hasSize(1);
    }

    @Test
    void writesAsTheChatUser() {
        twilio.answers(201, message(0, "Hello!"));

        trials().write(twilio.access(), SERVICE, CONVERSATION, "tester", "Hello!");

        var request = twilio.onlyRequest();
        assertThat(request.path()).isEqualTo(ONE + "/Messages");
        assertThat(request.header(FIRES)).isEqualTo("true");
        assertThat(request.form("Author")).isEqualTo("tester");
        assertThat(request.form("Body")).isEqualTo("Hello!");
        assertThat(request.form()).hasSize(2);
    }

    @Test
    void closesAConversation() {
        twilio.answers(200, "{\"sid\":\"" + CONVERSATION + "\",\"state\":\"closed\"}");

        trials().close(twilio.access(), SERVICE, CONVERSATION);

        var request = twilio.onlyRequest();
        assertThat(request.path()).isEqualTo(ONE);
        assertThat(request.header(FIRES)).isEqualTo("true");
        assertThat(request.form("State")).isEqualTo("closed");
    }

    @Test
    void takesAClosedConversationForAConflict() {
        twilio.answers(400, "{\"code\":50367,\"message\":\"Conversation is closed\",\"status\":400}");

        assertThatThrownBy(() -> trials().close(twilio.access(), SERVICE, CONVERSATION))
                .isInstanceOf(TwilioFailure.Conflict.class);
    }

    @Test
    void tellsWhoWasOfferedATask() {
        twilio.answers(200, page("reservations", reservation(1, "accepted", "2026-05-04T09:59:30Z")));

        assertThat(trials().reservations(twilio.access(), TASK))
                .extracting(Reservation::status)
                .containsExactly(ReservationStatus.ACCEPTED);
        assertThat(twilio.onlyRequest().path()).endsWith("/Tasks/" + TASK + "/Reservations");
    }

    @Test
    void cancelsATask() {
        twilio.answers(200, task("canceled", null));

        trials().cancel(twilio.access(), TASK, "end of the set-up test");

        var request = twilio.onlyRequest();
        assertThat(request.path()).endsWith("/Tasks/" + TASK);
        assertThat(request.form("AssignmentStatus")).isEqualTo("canceled");
        assertThat(request.form("Reason")).isEqualTo("end of the set-up test");
    }

    private TwilioTrials trials() {
        return new TwilioTrials(twilio.clients());
    }
}
