package io.baton.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.domain.phrases.CustomerText;
import io.baton.domain.session.Session;
import java.time.Instant;

/** What must be true once a conversation waits for humans, by the sandbox's state and Baton's session. */
record HandedOff(Story story, Session session) {

    static final String MESSAGE = CustomerText.HANDOFF_USER_REQUESTED_HUMAN.in("en");

    static HandedOff of(Story story) {
        return new HandedOff(story, story.session().orElseThrow());
    }

    /** One task for humans, one message to the customer, and the AI has none. */
    void isOnce(Release release) {
        if (release == Release.NO_RESERVATION_BUT_A_HUMAN_TASK) {
            isTheHumansTask();
        } else {
            isExactlyOneTaskWithTheSixAttributes();
        }
        assertThat(story.tasks()).as("tasks that ever were").hasSize(release.tasksInAll());
        assertThat(story.aiMessages())
                .as("handoff messages")
                .filteredOn(HandedOff::tellsOfHumans)
                .hasSize(1);
    }

    private static boolean tellsOfHumans(String message) {
        return message.equals(MESSAGE) || message.equals(CustomerText.HANDOFF.in("en"));
    }

    /** The one open task is the humans', carries the six exactly, and everything else that it carried before. */
    void isExactlyOneTaskWithTheSixAttributes() {
        var task = isTheHumansTask();
        carriesTheSix(task.path("attributes"));
        keepsTheOthers(task.path("attributes"));
    }

    private JsonNode isTheHumansTask() {
        assertThat(story.openTasks()).as(story::picture).hasSize(1);
        var task = story.openTasks().get(0);
        assertThat(session.humanTask()).isNotNull();
        assertThat(task.path("sid").asText()).isEqualTo(session.humanTask().value());
        assertThat(task.path("queue").asText()).isEqualTo("Humans");
        return task;
    }

    private void carriesTheSix(JsonNode attributes) {
        assertThat(attributes.path("handedOff").isBoolean()).isTrue();
        assertThat(attributes.path("handedOff").booleanValue()).isTrue();
        assertThat(attributes.path("handoffReason").asText()).isNotBlank();
        assertThat(attributes.path("handoffSummary").asText()).isNotBlank();
        assertThat(attributes.path("handoffSentiment").asText()).isIn("positive", "neutral", "negative");
        assertThat(attributes.path("handoffLanguage").asText()).isNotBlank();
        assertThat(Instant.parse(attributes.path("handoffTimestamp").asText()))
                .isEqualTo(session.handoff().decidedAt());
        assertThat(attributes.path("batonKey").asText()).matches("[0-9a-f]{32}");
        assertThat(attributes.path("baton").path("sessionId").asText())
                .isEqualTo(session.id().toString());
    }

    private void keepsTheOthers(JsonNode attributes) {
        assertThat(attributes.path("conversationSid").asText()).isEqualTo(story.conversationSid());
        if (!attributes.path("orderId").isMissingNode()) {
            assertThat(attributes.path("orderId").asText()).isEqualTo("A-17");
            assertThat(attributes.path("cart").path("items").asInt()).isEqualTo(3);
            assertThat(attributes.path("cart").path("open").booleanValue()).isTrue();
        }
    }
}
