package io.baton.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.session.SessionState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything that Twilio tells comes by Event Streams, in JSON (product.md 2.1). */
class EventStreamsIT {

    @Test
    void aStoryIsToldByEventStreamsAlone() {
        var centre = ContactCentre.streaming();
        var story = Story.begin(centre, "web", "interaction", "Where is my parcel?");
        story.untilTheAiAnswered(1);

        repeatedWithoutAttributes(story);
        story.crank().passes(Duration.ofSeconds(3));
        assertThat(story.aiMessages()).hasSize(1);
        assertThat(story.isIn(SessionState.WITH_AI)).isTrue();

        story.customerWrites("I want to talk to a human");
        story.until(SessionState.WAITING_FOR_HUMAN);
        HandedOff.of(story).isExactlyOneTaskWithTheSixAttributes();
        story.humanTakesOver();
        story.end();
    }

    // a stream tells of messages that were written by REST too, ours among them, and without their attributes
    private static void repeatedWithoutAttributes(Story story) {
        var messages = story.sandbox().conversation(story.conversationSid()).path("messages");
        var ours = messages.get(messages.size() - 1);
        int answer = Surroundings.shared()
                .streamed(
                        story.centre(),
                        Map.of(
                                "EventType", "onMessageAdded",
                                "AccountSid", story.sandbox().account("accountSid"),
                                "ConversationSid", story.conversationSid(),
                                "MessageSid", ours.path("sid").asText(),
                                "Index", ours.path("index").asText(),
                                "Author", ours.path("author").asText(),
                                "Body", ours.path("body").asText(),
                                "DateCreated",
                                        Surroundings.shared().clock().instant().toString()));
        assertThat(answer).isEqualTo(204);
    }
}
