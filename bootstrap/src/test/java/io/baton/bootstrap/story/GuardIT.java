package io.baton.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.bootstrap.story.Stop.Boundary;
import io.baton.domain.connection.Engagement;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.session.SessionState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What keeps two servers, or one and a human, from speaking at once; each guard was taken out once and a test seen to fail. */
class GuardIT {

    private static final String QUESTION = "Where is my parcel?";

    @Test
    void aHumanWhoSpeaksBetweenDecisionAndBeginSilencesTheReply() {
        var story = answered();
        story.customerWrites("How long does shipping take?");
        story.crank().goesOnWith(Stop.pause(Boundary.WANTED, SendMessage.class, () -> humanSpeaks(story)));

        story.until(SessionState.WITH_HUMAN);

        assertThat(story.aiMessages()).as("what the AI said beside the human").hasSize(1);
        story.end();
    }

    private static void humanSpeaks(Story story) {
        long before = story.rows().arrived("onMessageAdded");
        story.sandbox().humanWrites(story.conversationSid(), "I take this one");
        await().until(() -> story.rows().arrived("onMessageAdded") > before);
    }

    @Test
    void aHumanWhoseWebhookIsLostSilencesTheReplyThroughTheProof() {
        var story = answered();
        story.crank().passes(Duration.ofSeconds(11));
        story.customerWrites("How long does shipping take?");
        story.crank().goesOnWith(Stop.pause(Boundary.WANTED, SendMessage.class, () -> {
            story.sandbox().fault(Map.of("kind", "webhookDrop", "eventType", "onMessageAdded"));
            story.sandbox().humanWrites(story.conversationSid(), "I take this one");
        }));

        story.until(SessionState.WITH_HUMAN);

        assertThat(story.aiMessages()).as("what the AI said beside the human").hasSize(1);
        story.end();
    }

    @Test
    void aConversationOfAnotherServiceIsNotServed() {
        var story = Story.begin(ContactCentre.ofAnotherService(), "sms", "none", QUESTION);

        story.until(SessionState.CLOSED);

        assertThat(story.tasks()).isEmpty();
        assertThat(story.aiMessages()).isEmpty();
    }

    @Test
    void aServerWhoseLaneWasTakenDoesNotSend() {
        var story = asked();
        story.crank().goesOnWith(Stop.pause(Boundary.WANTED, SendMessage.class, () -> story.crank()
                .isTakenOverBy(Stop.crash(Boundary.BEFORE_THE_CALL, SendMessage.class))));

        story.until("a reply is wanted", () -> story.rows().told("keep") == 1);
        story.crank().untilIdle();
        assertThat(story.aiMessages()).as("what the first server sent").isEmpty();

        story.crank().leasesOfTheOthersEnd();
        story.untilTheAiAnswered(1);
        story.end();
    }

    @Test
    void aServerWhoseLaneWasTakenDoesNotRecord() {
        var story = asked();
        story.crank().goesOnWith(Stop.pause(Boundary.AFTER_THE_CALL, SendMessage.class, () -> story.crank()
                .isTakenOverBy(Stop.nowhere())));

        story.until("the AI answers", () -> story.rows().told("SendMessage") > 0);
        story.crank().untilIdle();

        assertThat(story.rows().told("SendMessage"))
                .as("records of the one message")
                .isEqualTo(1);
        assertThat(story.aiMessages()).hasSize(1);
        story.end();
    }

    @Test
    void aServerThatSleptLongerThanItsLeaseDoesNotSend() {
        var story = asked();
        story.crank().goesOnWith(Stop.pause(Boundary.BEGUN, SendMessage.class, () -> {
            story.crank().isTakenOverBy(Stop.nowhere());
            story.crank().server().slept(Duration.ofSeconds(30));
        }));

        story.until("the AI answers", () -> story.rows().told("SendMessage") > 0);
        story.crank().untilIdle();

        assertThat(story.aiMessages()).hasSize(1);
        story.end();
    }

    @Test
    void aWebhookDeliveredTwiceCountsOnce() {
        var centre = ContactCentre.of(Engagement.ACCEPT);
        centre.sandbox().fault(Map.of("kind", "webhookDouble", "eventType", "", "times", 1000));
        var story = Story.begin(centre, "sms", "interaction", QUESTION);

        story.untilTheAiAnswered(1);
        story.crank().settle();

        assertThat(story.rows().arrived("onMessageAdded")).isEqualTo(1);
        assertThat(story.rows().arrived("reservation.created")).isEqualTo(1);
        assertThat(story.rows().told("onMessageAdded")).isEqualTo(1);
        assertThat(story.aiMessages()).hasSize(1);
        story.end();
    }

    private static Story asked() {
        return Story.begin(ContactCentre.of(Engagement.ACCEPT), "sms", "interaction", QUESTION);
    }

    private static Story answered() {
        var story = asked();
        story.untilTheAiAnswered(1);
        return story;
    }
}
