package io.baton.bootstrap.server;

import static io.baton.bootstrap.server.Story.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.phrases.CustomerText;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer lives when humans are away or busy (product.md 3.5): hours set by API, the next conversation goes by them. */
@Execution(ExecutionMode.CONCURRENT)
class OfficeHoursIT {

    private static final int DAYS_AWAY = 3;
    // neither in summer nor in winter does UTC change
    private static final DayOfWeek OPENING_DAY =
            LocalDate.now(ZoneOffset.UTC).plusDays(DAYS_AWAY).getDayOfWeek();

    private final BatonServer baton = Development.shared().baton();

    @ParameterizedTest
    @CsvSource({"sms, plain", "whatsapp, interaction"})
    void humansGetTheConversationAndTheCustomerHearsWhenTheyAreBack(String channel, String kind) {
        var organisation = closed("hours-hand-off-" + kind, "hand_off");
        var story = answered(organisation, channel, kind);

        story.customerAsksForHuman();

        patiently().untilAsserted(() -> assertThat(story.session().getString("state"))
                .isEqualTo("waiting_for_human"));
        assertThat(said(story)).startsWith("Our colleagues are not here").contains(openingDay() + ", 9:00");
        var task = humanTask(story);
        assertThat(attributes(task)).containsEntry("handedOff", true).doesNotContainKey("followUp");
        // the opening is two to three days away, and Twilio's own life of a task is one
        assertThat(Duration.ofSeconds(timeout(organisation, task)))
                .isBetween(Duration.ofHours(2 * 24 + 12), Duration.ofHours(4 * 24 + 12));
    }

    @Test
    void theAiStaysAndSaysWhenHumansAreBack() {
        var story = answered(closed("hours-stay", "stay_with_ai"), "sms", "plain");

        story.customerAsksForHuman();

        patiently()
                .untilAsserted(
                        () -> assertThat(said(story)).contains(openingDay()).endsWith(CustomerText.STAYS.in("en")));
        assertThat(story.session().getString("state")).isEqualTo("with_ai");
        assertThat(story.tasksMade()).isEqualTo(1);
    }

    @Test
    void aWebChatCustomerSaysHowToBeReachedAndGetsAFollowUp() {
        var organisation = closed("hours-follow-up", "follow_up");
        var story = answered(organisation, "web", "interaction");

        story.customerAsksForHuman();
        patiently().untilAsserted(() -> assertThat(said(story)).endsWith(CustomerText.ASK_CONTACT.in("en")));
        organisation.customerWrites(story.conversation(), "anna@example.org");

        patiently().untilAsserted(() -> assertThat(story.session().getString("state"))
                .isEqualTo("waiting_for_human"));
        assertThat(said(story)).contains(openingDay()).endsWith(CustomerText.FOLLOW_UP.in("en"));
        assertThat(attributes(humanTask(story)))
                .containsEntry("handedOff", true)
                .containsEntry("followUp", true)
                .containsEntry("followUpContact", "anna@example.org");
    }

    @Test
    void whenNobodyIsFreeTheCustomerHearsIt() {
        var organisation = connected("hours-nobody");
        var story = answered(organisation, "sms", "plain");
        organisation.moves(organisation.agent(), false);

        story.customerAsksForHuman();

        patiently().untilAsserted(() -> assertThat(said(story)).startsWith(CustomerText.NOBODY_FREE.in("en")));
    }

    private Organisation connected(String name) {
        var organisation = Development.shared().sandbox().organisation(name);
        Map<String, Object> form = new HashMap<>(organisation.form("accept"));
        form.put("humanQueueSid", organisation.of("queues.Humans"));
        organisation.connect(baton, form);
        return organisation;
    }

    private Organisation closed(String name, String outside) {
        var organisation = connected(name);
        var shift = Map.of("day", OPENING_DAY.name().toLowerCase(Locale.ROOT), "from", "09:00", "to", "17:00");
        var hours = Map.of(
                "schedules",
                Map.of("desk", Map.of("zone", "UTC", "shifts", List.of(shift))),
                "default",
                "desk",
                "outside",
                outside);
        var saved = baton.administrator()
                .put("/api/v1/connections/" + organisation.connectionId() + "/office-hours", hours)
                .expecting(200)
                .json();
        assertThat(saved.getInt("version")).isEqualTo(1);
        assertThat(saved.getBoolean("now.sms.open")).isFalse();
        return organisation;
    }

    private Story answered(Organisation organisation, String channel, String kind) {
        var story = Story.begin(organisation, baton, channel, kind);
        story.aiAnswers();
        return story;
    }

    private static String openingDay() {
        return OPENING_DAY.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String said(Story story) {
        var messages = story.aiMessages();
        return messages.get(messages.size() - 1);
    }

    private static Map<String, Object> humanTask(Story story) {
        return story.now().<Map<String, Object>>getList("tasks").stream()
                .filter(task -> "Humans".equals(task.get("queue")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> attributes(Map<String, Object> task) {
        return (Map<String, Object>) task.get("attributes");
    }

    private static int timeout(Organisation organisation, Map<String, Object> task) {
        return organisation
                .twilio()
                .get("/taskrouter.twilio.com/v1/Workspaces/" + organisation.of("workspaceSid") + "/Tasks/"
                        + task.get("sid"))
                .expecting(200)
                .json()
                .getInt("timeout");
    }
}
