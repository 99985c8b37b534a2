package io.baton.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.conversation.Channel;
import io.baton.domain.effect.AskBrief;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.CreateTask;
import io.baton.domain.effect.EffectResult;
import io.baton.domain.effect.Invite;
import io.baton.domain.effect.NewTask;
import io.baton.domain.effect.RejectReservation;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.effect.WriteTaskAttributes;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.event.HandOffCommand;
import io.baton.domain.event.TaskEvent;
import io.baton.domain.handoff.Frustration;
import io.baton.domain.handoff.HandoffAttributes;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.handoff.Signals;
import io.baton.domain.officehours.Availability;
import io.baton.domain.officehours.OfficeHours;
import io.baton.domain.officehours.OutsideHours;
import io.baton.domain.officehours.Schedule;
import io.baton.domain.officehours.Shift;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes in a handoff when humans are away or busy (product.md 3.5). All stories happen on a Thursday at 10:00 in Berlin. */
class OfficeHoursStoryTest {

    private static final String BACK_ON_MONDAY =
            "Our colleagues are not here at the moment. They are back: Monday, 9:00 AM.";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theHandoffMessageNamesTheNextOpening(boolean plain) {
        var story =
                on(plain, closed(OutsideHours.HAND_OFF)).customerIsAnswered().customerAsksForAHuman();

        assertThat(story.handoffMessages())
                .extracting(SendMessage::body)
                .containsExactly(BACK_ON_MONDAY + " I have passed on our conversation, and they will answer you here.");
        assertThat(newTask(story, plain).attributes().get("followUp")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de, Montag", "fr, lundi", "nl, maandag"})
    void theNextOpeningIsSaidInTheCustomersLanguage(String language, String day) {
        var signals = new Signals("a human", Frustration.NONE, null, Sentiment.NEUTRAL, language, List.of(), 1);
        var story = closed(OutsideHours.HAND_OFF)
                .customerIsAnswered()
                .customerWrites("…")
                .engineAnswers(signals, null);

        assertThat(story.handoffMessages())
                .first()
                .extracting(SendMessage::body)
                .asString()
                .contains(day + ", 09:00");
    }

    @Test
    void whoIsNeverThereNamesNoTime() {
        var never = hours(
                Map.of("desk", new Schedule(ZoneId.of("Europe/Berlin"), List.of(), List.of())), OutsideHours.HAND_OFF);
        var story = SessionStory.accepting().within(never).customerIsAnswered().customerAsksForAHuman();

        assertThat(story.handoffMessages())
                .extracting(SendMessage::body)
                .containsExactly("Our colleagues are not here at the moment."
                        + " I have passed on our conversation, and they will answer you here.");
        assertThat(newTask(story, false).timeout()).isEqualTo(Duration.ofDays(14));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTaskLivesTwelveHoursLongerThanTheNightOrTheWeekend(boolean plain) {
        var story =
                on(plain, closed(OutsideHours.HAND_OFF)).customerIsAnswered().customerAsksForAHuman();

        assertThat(story.now().plus(newTask(story, plain).timeout())).isEqualTo("2026-03-09T20:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTaskOfOfficeHoursLivesAsLongAsTwilioLetsIt(boolean plain) {
        var story = on(plain, open()).customerIsAnswered().customerAsksForAHuman();

        assertThat(story.handoffMessages())
                .first()
                .extracting(SendMessage::body)
                .asString()
                .startsWith("Of course.");
        assertThat(newTask(story, plain).timeout()).isNull();
    }

    @Test
    void aChannelMayDifferFromTheOthers() {
        var story = SessionStory.accepting()
                .by("sms")
                .within(new OfficeHours(
                        schedules(),
                        Map.of(),
                        "monday",
                        OutsideHours.STAY_WITH_AI,
                        Map.of(Channel.SMS, OutsideHours.HAND_OFF)))
                .customerIsAnswered()
                .customerAsksForAHuman();

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
    }

    // ---- stay with the AI

    @Test
    void theAiStaysAndSaysWhenHumansAreBack() {
        var story = closed(OutsideHours.STAY_WITH_AI).customerIsAnswered().customerAsksForAHuman();

        assertThat(story.state()).isEqualTo(SessionState.WITH_AI);
        assertThat(story.wants(AskBrief.class)).isFalse();
        assertThat(story.said()).last().asString().startsWith(BACK_ON_MONDAY).contains("I will gladly help");
        assertThat(story.timeline(TimelineEntry.Kind.DECISION))
                .extracting(entry ->
                        entry.data().get("decision") + " by " + entry.data().get("rule"))
                .endsWith("hand_off by asks_for_human", "stay_with_ai by office_hours");

        story.messagesAreSent().customerWrites("Well, where is it?").engineSays("On its way.");
        assertThat(story.said()).last().isEqualTo("On its way.");
    }

    @Test
    void anEngineThatFailsWhileHumansAreAwayApologises() {
        var story = closed(OutsideHours.STAY_WITH_AI)
                .customerIsAnswered()
                .customerWrites("And now?")
                .engineAnswers(Signals.none(), new EngineAnswer.Failed("down"));

        assertThat(story.state()).isEqualTo(SessionState.WITH_AI);
        assertThat(story.said())
                .last()
                .asString()
                .startsWith("Sorry, something went wrong")
                .endsWith(BACK_ON_MONDAY);
    }

    @Test
    void theAiHandsOffAgainOnceHumansAreThere() {
        var story = closed(OutsideHours.STAY_WITH_AI)
                .by("sms")
                .customerIsAnswered()
                .customerAsksForAHuman()
                .messagesAreSent();

        story.within(OfficeHours.always()).customerAsksForAHuman();

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STAY_WITH_AI", "FOLLOW_UP", "HAND_OFF"})
    void aSupervisorHandsOffAtAnyHour(OutsideHours outside) {
        var story = closed(outside).customerIsAnswered().tell(new HandOffCommand("needs a look"));

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(story.handoffMessages())
                .first()
                .extracting(SendMessage::body)
                .asString()
                .startsWith(BACK_ON_MONDAY);
    }

    // ---- follow-up

    @Test
    void aWebChatCustomerIsAskedOnceHowToBeReached() {
        var story = closed(OutsideHours.FOLLOW_UP).customerIsAnswered().customerAsksForAHuman();

        assertThat(story.state()).isEqualTo(SessionState.WITH_AI);
        assertThat(story.said()).last().asString().startsWith(BACK_ON_MONDAY).contains("How can they reach you?");

        story.messagesAreSent().customerWrites("anna@example.org, please").fires(Timers.DEBOUNCE);
        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(story.everWanted(AskEngine.class))
                .as("the engine is not asked about an address")
                .hasSize(2);
        assertThat(story.session().handoff().rule()).isEqualTo("asks_for_human");
        assertThat(story.handoffMessages())
                .extracting(SendMessage::body)
                .containsExactly(BACK_ON_MONDAY + " I have passed on our conversation, and they will get back to you.");

        var attributes = newTask(story, false).attributes();
        assertThat(attributes.isTrue("followUp")).isTrue();
        assertThat(attributes.isHandedOff()).isTrue();
        assertThat(attributes.text("followUpContact")).contains("anna@example.org");
        assertThat(written(story).isTrue("followUp")).isTrue();
    }

    @Test
    void whoDoesNotSayHowToBeReachedIsHandedOffAllTheSame() {
        var story = closed(OutsideHours.FOLLOW_UP)
                .customerIsAnswered()
                .customerAsksForAHuman()
                .messagesAreSent();

        story.fires(Timers.CONTACT);

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        var attributes = newTask(story, false).attributes();
        assertThat(attributes.isTrue("followUp")).isTrue();
        assertThat(attributes.text("followUpContact")).isEmpty();
    }

    @Test
    void whoWritesSomethingElseIsNotAskedAgain() {
        var story = closed(OutsideHours.FOLLOW_UP)
                .customerIsAnswered()
                .customerAsksForAHuman()
                .messagesAreSent()
                .customerWrites("I just want my parcel!")
                .fires(Timers.DEBOUNCE);

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(newTask(story, false).attributes().text("followUpContact")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCustomerWithANumberIsNotAskedForOne(boolean plain) {
        var story = on(plain, closed(OutsideHours.FOLLOW_UP).by("sms"))
                .customerIsAnswered()
                .customerAsksForAHuman();

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(newTask(story, plain).attributes().isTrue("followUp")).isTrue();
    }

    @Test
    void whatWasDecidedWhileHumansWereAwayIsNoFollowUpOnceTheyAreBack() {
        var story = closed(OutsideHours.FOLLOW_UP)
                .customerIsAnswered()
                .customerAsksForAHuman()
                .messagesAreSent();

        story.within(OfficeHours.always()).customerWrites("anna@example.org").fires(Timers.DEBOUNCE);

        assertThat(story.handoffMessages())
                .first()
                .extracting(SendMessage::body)
                .asString()
                .startsWith("Of course.");
        assertThat(newTask(story, false).attributes().get("followUp")).isEmpty();
    }

    @Test
    void aPendingTaskIsMarkedAsFollowUp() {
        var story = SessionStory.holding()
                .by("sms")
                .within(hours(schedules(), OutsideHours.FOLLOW_UP))
                .customerIsAnswered()
                .customerAsksForAHuman()
                .messagesAreSent()
                .briefIsWritten("Wants the parcel.")
                .releaseSees(ReservationStatus.PENDING, AssignmentStatus.RESERVED);

        assertThat(written(story).isTrue("followUp")).isTrue();
    }

    // ---- before the humans' task ends

    @Test
    void aPendingTaskIsReplacedBeforeItsLifeIsOver() {
        var story = SessionStory.holding()
                .by("sms")
                .withTasksThatEnd(SessionStory.MORNING.plus(Duration.ofDays(1)))
                .within(hours(schedules(), OutsideHours.HAND_OFF))
                .customerIsAnswered()
                .customerAsksForAHuman()
                .messagesAreSent()
                .briefIsWritten("Wants the parcel.")
                .releaseSees(ReservationStatus.PENDING, AssignmentStatus.RESERVED)
                .done(WriteTaskAttributes.class)
                .done(RejectReservation.class);
        assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
        assertThat(story.timers.get(Timers.HUMAN_TASK_END)).isEqualTo("2026-03-06T08:58:00Z");

        story.fires(Timers.HUMAN_TASK_END);
        var task = story.wantedEffect(Invite.class).task();
        assertThat(task.attributes().isHandedOff()).isTrue();
        assertThat(story.now().plus(task.timeout())).isEqualTo("2026-03-09T20:00:00Z");

        story.done(Invite.class, new EffectResult.TaskMade(Desk.SECOND_HUMAN_TASK));
        assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
        assertThat(story.session().humanTask()).isEqualTo(Desk.SECOND_HUMAN_TASK);
        assertThat(story.handoffMessages()).as("the customer hears of it once").hasSize(1);

        story.task(TaskEvent.Kind.CANCELED, story.ownTask(AssignmentStatus.CANCELED));
        assertThat(story.incidents()).isEmpty();
        assertThat(story.humanAccepts().state()).isEqualTo(SessionState.WITH_HUMAN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTaskOfBatonsOwnIsReplacedToo(boolean plain) {
        var story = on(plain, SessionStory.accepting()).customerWaitsForAHuman();

        story.fires(Timers.HUMAN_TASK_END);

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(story.wants(plain ? CreateTask.class : Invite.class)).isTrue();
    }

    @Test
    void whatAHumanHasTakenIsNotReplaced() {
        var story = SessionStory.accepting().customerWaitsForAHuman().humanAccepts();

        story.fires(Timers.HUMAN_TASK_END);

        assertThat(story.state()).isEqualTo(SessionState.WITH_HUMAN);
        assertThat(story.everWanted(Invite.class)).hasSize(1);
    }

    // ---- nobody is free

    @ParameterizedTest
    @CsvSource({"web, true", "sms, false"})
    void whenNobodyIsFreeTheMessageSaysSo(String channel, boolean mayLeaveContact) {
        var story = SessionStory.accepting()
                .by(channel)
                .humansAre(Availability.NOBODY)
                .customerIsAnswered()
                .customerAsksForAHuman();

        var message = story.handoffMessages().get(0).body();
        assertThat(message)
                .startsWith("None of our colleagues is free right now")
                .doesNotContain("now;");
        assertThat(message.contains("e-mail address")).isEqualTo(mayLeaveContact);
        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOMEBODY", "UNKNOWN"})
    void nothingElseIsPromisedWhenSomebodyIsFreeOrNobodyKnows(Availability humans) {
        var story =
                SessionStory.accepting().humansAre(humans).customerIsAnswered().customerAsksForAHuman();

        assertThat(story.handoffMessages())
                .first()
                .extracting(SendMessage::body)
                .asString()
                .startsWith("Of course.");
    }

    private static SessionStory closed(OutsideHours outside) {
        return SessionStory.accepting().within(hours(schedules(), outside));
    }

    private static SessionStory open() {
        return SessionStory.accepting()
                .within(hours(Map.of("desk", schedule(DayOfWeek.THURSDAY)), OutsideHours.HAND_OFF));
    }

    private static SessionStory on(boolean plain, SessionStory story) {
        return plain ? story.withPlainTasks() : story;
    }

    private static OfficeHours hours(Map<String, Schedule> schedules, OutsideHours outside) {
        return new OfficeHours(
                schedules, Map.of(), schedules.keySet().iterator().next(), outside, Map.of());
    }

    private static Map<String, Schedule> schedules() {
        return Map.of("monday", schedule(DayOfWeek.MONDAY));
    }

    private static Schedule schedule(DayOfWeek day) {
        var shift = new Shift(day, LocalTime.parse("09:00"), LocalTime.parse("17:00"));
        return new Schedule(ZoneId.of("Europe/Berlin"), List.of(shift), List.of());
    }

    private static NewTask newTask(SessionStory story, boolean plain) {
        story.messagesAreSent()
                .briefIsWritten("Wants the parcel.")
                .releaseSees(ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED);
        return plain
                ? story.wantedEffect(CreateTask.class).task()
                : story.wantedEffect(Invite.class).task();
    }

    private static TaskAttributes written(SessionStory story) {
        var mark = story.wantedEffect(WriteTaskAttributes.class).mark();
        return HandoffAttributes.merge(TaskAttributes.empty(), mark).attributes();
    }
}
