package io.baton.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.effect.AcceptReservation;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.CloseChannel;
import io.baton.domain.effect.CompleteTask;
import io.baton.domain.effect.FindTasks;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.event.TaskEvent;
import io.baton.domain.handoff.Signals;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.ReservationStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the AI's part and a session end (product.md 2.12, 2.13). */
class EndingStoryTest {

    @ParameterizedTest
    @CsvSource({"web, 2", "sms, 10", "whatsapp, 10"})
    void theAiStaysAWhileAfterTheMatterIsSettled(String channel, long minutes) {
        var story = resolved(SessionStory.accepting().by(channel));

        story.passes(Duration.ofMinutes(minutes).minusSeconds(1));
        assertThat(story.wanted()).isEmpty();
        story.passes(Duration.ofSeconds(1));
        assertThat(story.wantedEffect(CloseChannel.class).channel()).isEqualTo(Desk.CHANNEL);

        story.done(CloseChannel.class);
        assertThat(story.state()).isEqualTo(SessionState.CLOSED);
        assertThat(story.session().resolution()).isEqualTo(Resolution.RESOLVED);
    }

    @Test
    void aPlainTaskIsCompleted() {
        var story = resolved(SessionStory.accepting().withPlainTasks()).passes(Duration.ofMinutes(2));

        assertThat(story.wantedEffect(CompleteTask.class).task()).isEqualTo(Desk.OWN_TASK);
        assertThat(story.done(CompleteTask.class).state()).isEqualTo(SessionState.CLOSED);
    }

    @Test
    void aHeldReservationIsAcceptedAndThenCompleted() {
        var story = resolved(SessionStory.holding()).passes(Duration.ofMinutes(2));
        assertThat(story.wants(CloseChannel.class)).isFalse();

        story.reservationIs(AcceptReservation.class, ReservationStatus.ACCEPTED);
        assertThat(story.wants(CloseChannel.class)).isTrue();
    }

    @Test
    void aThanksGetsOneClosingLineAtMost() {
        var story = resolved(SessionStory.accepting());
        story.customerWrites("Thanks!").engineAnswers(Signals.none(), new EngineAnswer.Resolve("Bye."));

        assertThat(story.said()).last().asString().endsWith("Glad to help.");
        assertThat(story.timers).containsKey(Timers.RESOLVED);
    }

    @Test
    void aNewQuestionAfterTheEndGoesOn() {
        var story = resolved(SessionStory.accepting()).customerWrites("And the blue one?");
        assertThat(story.timers).doesNotContainKey(Timers.RESOLVED);

        story.engineSays("Tomorrow.").messagesAreSent().customerWrites("Thanks!");
        story.engineAnswers(Signals.none(), new EngineAnswer.Resolve("Bye."));
        assertThat(story.said()).last().isEqualTo("Bye.");
    }

    @Test
    void aSilentWebChatIsAskedAfterThreeMinutesAndClosedFiveMinutesLater() {
        var story = SessionStory.accepting().customerIsAnswered();

        story.passes(Duration.ofMinutes(3));
        assertThat(story.wantedEffect(SendMessage.class).body()).startsWith("Are you still there?");
        story.messagesAreSent().passes(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(story.wanted()).isEmpty();
        story.passes(Duration.ofSeconds(1)).done(CloseChannel.class);
        assertThat(story.session().resolution()).isEqualTo(Resolution.SILENT);
    }

    @Test
    void whoComesBackAfterBeingAskedIsAnsweredAndAskedAgainLater() {
        var story = SessionStory.accepting()
                .customerIsAnswered()
                .passes(Duration.ofMinutes(3))
                .messagesAreSent()
                .customerWrites("Yes!")
                .engineSays("Fine.")
                .messagesAreSent()
                .passes(Duration.ofMinutes(3));

        assertThat(story.said())
                .filteredOn(text -> text.startsWith("Are you still"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms", "whatsapp", "messenger"})
    void otherChannelsAreClosedAfterAnHourWithoutAsking(String channel) {
        var story = SessionStory.accepting().by(channel).customerIsAnswered();

        story.passes(Duration.ofMinutes(60));

        assertThat(story.wants(CloseChannel.class)).isTrue();
        assertThat(story.said()).hasSize(1);
    }

    @Test
    void theAiEndsItsTaskBeforeTwilioDeletesIt() {
        var story = SessionStory.accepting().by("sms").customerIsAnswered();
        for (int hour = 1; hour < 23; hour++) {
            story.passes(Duration.ofMinutes(59))
                    .customerWrites("Still?")
                    .engineSays("Yes.")
                    .messagesAreSent();
            story.passes(Duration.ofMinutes(1).minusSeconds(2));
        }
        story.passes(Duration.ofMinutes(50))
                .customerWrites("Still?")
                .engineSays("Yes.")
                .messagesAreSent();
        assertThat(story.wants(CloseChannel.class)).isFalse();
        story.passes(Duration.ofMinutes(20));

        assertThat(story.wants(CloseChannel.class)).isTrue();
    }

    @Test
    void whoWritesWhileTheAiIsEndingIsServedAnew() {
        var story = resolved(SessionStory.accepting().withPlainTasks())
                .passes(Duration.ofMinutes(2))
                .customerWrites("One more thing")
                .done(CompleteTask.class);

        assertThat(story.state()).isEqualTo(SessionState.NEW);
        assertThat(story.session().hasUnanswered()).isTrue();
        assertThat(story.timers).containsKey(Timers.INTAKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms", "whatsapp"})
    void anOptOutWordIsNeverAnswered(String channel) {
        var story = SessionStory.accepting().by(channel).customerIsAnswered().customerWrites(" Stop ");

        assertThat(story.wants(AskEngine.class)).isFalse();
        story.done(CloseChannel.class);
        assertThat(story.session().resolution()).isEqualTo(Resolution.OPTED_OUT);
        assertThat(story.said()).hasSize(1);
    }

    @Test
    void anOptOutWordMakesNoTask() {
        var story = SessionStory.accepting().customerWrites("STOP");

        assertThat(story.state()).isEqualTo(SessionState.CLOSED);
        assertThat(story.timers).doesNotContainKey(Timers.INTAKE);
        assertThat(story.wanted()).isEmpty();
    }

    @Test
    void aConversationThatOthersCloseEndsTheAisTask() {
        var story = SessionStory.accepting().customerIsAnswered().conversationCloses();

        assertThat(story.state()).isEqualTo(SessionState.CLOSED);
        assertThat(story.wantedEffect(CompleteTask.class).task()).isEqualTo(Desk.OWN_TASK);
        assertThat(story.session().resolution()).isEqualTo(Resolution.CONVERSATION_CLOSED);
    }

    @Test
    void aConversationThatIsClosedWhileHeldDoesNotLetTheReservationTimeOut() {
        var story = SessionStory.holding().customerIsAnswered().conversationCloses();

        story.reservationIs(AcceptReservation.class, ReservationStatus.ACCEPTED).done(CloseChannel.class);
        assertThat(story.state()).isEqualTo(SessionState.CLOSED);
    }

    @Test
    void aTaskThatAHumanOwnsIsNeverClosed() {
        var story =
                SessionStory.accepting().customerWaitsForAHuman().humanAccepts().conversationCloses();

        assertThat(story.wanted()).isEmpty();
        assertThat(story.state()).isEqualTo(SessionState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskEvent.Kind.class,
            names = {"CANCELED", "DELETED", "SYSTEM_DELETED", "COMPLETED"})
    void aTaskThatIsTakenFromTheAiIsMadeAnew(TaskEvent.Kind kind) {
        var story = SessionStory.accepting().customerIsAnswered().customerWrites("And now?");

        story.task(kind, story.ownTask(AssignmentStatus.ASSIGNED));

        assertThat(story.state()).isEqualTo(SessionState.NEW);
        assertThat(story.passes(Duration.ofSeconds(5)).wants(FindTasks.class)).isTrue();
        assertThat(story.timers).doesNotContainKeys(Timers.AI_TASK_AGE, Timers.SILENCE);
    }

    @Test
    void aSessionOfWhichNoTaskIsOpenEndsAfterTenQuietMinutes() {
        var story = SessionStory.accepting().customerWaitsForAHuman().humanAccepts();
        story.humanReservation(Desk.HUMAN_TASK, ReservationStatus.COMPLETED, AssignmentStatus.COMPLETED)
                .task(TaskEvent.Kind.COMPLETED, story.ownTask(AssignmentStatus.COMPLETED))
                .passes(Duration.ofMinutes(10));

        assertThat(story.state()).isEqualTo(SessionState.CLOSED);
        assertThat(story.session().resolution()).isEqualTo(Resolution.IDLE);
    }

    @Test
    void aSessionIsNotIdleWhileItsCustomerIsStillToBeHandedOver() {
        var story = SessionStory.accepting()
                .customerIsAnswered()
                .customerAsksForAHuman()
                .messagesAreSent()
                .briefIsWritten("Wants the parcel.");
        story.task(TaskEvent.Kind.CANCELED, story.ownTask(AssignmentStatus.CANCELED))
                .passes(Duration.ofMinutes(30));

        assertThat(story.state()).as("Twilio has not answered yet").isEqualTo(SessionState.HANDING_OFF);
    }

    private static SessionStory resolved(SessionStory story) {
        return story.customerIsAnswered()
                .customerWrites("Great, that is all.")
                .engineAnswers(Signals.none(), new EngineAnswer.Resolve("Glad to help."))
                .messagesAreSent();
    }
}
