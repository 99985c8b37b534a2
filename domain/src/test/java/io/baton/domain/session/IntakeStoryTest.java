package io.baton.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.TaskCreation;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.CreateInteraction;
import io.baton.domain.effect.CreateTask;
import io.baton.domain.effect.EffectResult;
import io.baton.domain.effect.EffectResult.MessagesSeen;
import io.baton.domain.effect.FindTasks;
import io.baton.domain.effect.Invite;
import io.baton.domain.effect.LookUpAuthor;
import io.baton.domain.effect.ReadMessages;
import io.baton.domain.effect.ReadReservation;
import io.baton.domain.event.Reconcile;
import io.baton.domain.event.TaskEvent;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.Task;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a conversation comes to the AI (product.md 2.2, 2.6, 2.10). */
class IntakeStoryTest {

    @Test
    void aFirstMessageOpensASessionAndWaitsForATaskOfOthers() {
        var story = SessionStory.accepting().customerWrites("Where is my parcel?");

        assertThat(story.state()).isEqualTo(SessionState.NEW);
        assertThat(story.told.get(0).opened()).isTrue();
        assertThat(story.timers).containsEntry(Timers.INTAKE, story.now().plusSeconds(5));
        assertThat(story.wanted()).isEmpty();

        assertThat(story.passes(Duration.ofSeconds(5)).wanted()).containsExactly(new FindTasks(Desk.CONVERSATION));
    }

    @Test
    void makesAPlainTaskWhereNobodyElseDoes() {
        var story = SessionStory.accepting()
                .customerWrites("Hi")
                .passes(Duration.ofSeconds(5))
                .intakeSees();

        var task = story.wantedEffect(CreateTask.class).task();

        assertThat(task.workflow()).isEqualTo(Desk.WORKFLOW);
        assertThat(task.channel()).isEqualTo("sms");
        assertThat(task.attributes().conversation()).contains(Desk.CONVERSATION);
        assertThat(task.attributes().text("channelType")).contains("sms");
        assertThat(task.attributes().text("customerAddress")).contains(Desk.CUSTOMER);
        assertThat(task.attributes().text("batonKey"))
                .contains(story.first(CreateTask.class).key().value());
        assertThat(task.attributes().isHandedOff()).isFalse();
    }

    @Test
    void makesAnInteractionWhereFlexIsSetUpForIt() {
        var story = SessionStory.accepting()
                .on(any -> Desk.connection(Engagement.ACCEPT, null, TaskCreation.WHEN_MISSING, true))
                .customerWrites("Hi")
                .passes(Duration.ofSeconds(5))
                .intakeSees();

        assertThat(story.wantedEffect(CreateInteraction.class).conversation()).isEqualTo(Desk.CONVERSATION);
    }

    @Test
    void invitesWhereTheConversationHasAnInteractionChannelButOnlyAfter15Seconds() {
        var story = SessionStory.accepting().customerIsAnswered();
        story.task(TaskEvent.Kind.CANCELED, story.ownTask(AssignmentStatus.CANCELED))
                .customerWrites("And the blue one?")
                .passes(Duration.ofSeconds(5));

        story.intakeSees();
        assertThat(story.wanted()).as("Flex's Leave may still make a task").isEmpty();

        story.passes(Duration.ofSeconds(10)).intakeSees();
        assertThat(story.wantedEffect(Invite.class).channel()).isEqualTo(Desk.CHANNEL);
    }

    @Test
    void invitesOnTheInteractionThatTheFormerSessionLeftBehind() {
        var left = new FlexInteraction(Desk.INTERACTION, Desk.CHANNEL);
        var story = SessionStory.accepting()
                .on(any -> Desk.connection(Engagement.ACCEPT, null, TaskCreation.WHEN_MISSING, true))
                .after(new Previous(SessionId.derivedFrom("before"), null, -1, left))
                .customerWrites("Hi again")
                .passes(Duration.ofSeconds(5))
                .intakeSees();
        assertThat(story.wanted()).as("Flex's Leave may still make a task").isEmpty();

        story.passes(Duration.ofSeconds(10)).intakeSees();

        assertThat(story.wantedEffect(Invite.class).channel()).isEqualTo(Desk.CHANNEL);
        assertThat(Previous.of(story.session()).interaction()).isEqualTo(left);
    }

    @Test
    void makesNoTaskBesideAnotherBot() {
        var story = SessionStory.accepting().customerWrites("Hi").passes(Duration.ofSeconds(5));
        story.timers.put("known-webhook", story.now());

        story.done(FindTasks.class, SessionStory.intake(ConversationState.ACTIVE, 1));

        assertThat(story.wanted()).isEmpty();
        assertThat(story.timeline(TimelineEntry.Kind.NOTE).toString()).contains("webhook of somebody else");
    }

    @Test
    void makesNoTaskWhereItIsSwitchedOff() {
        var story = SessionStory.accepting()
                .on(any -> Desk.connection(Engagement.ACCEPT, null, TaskCreation.NEVER, true))
                .customerWrites("Hi")
                .passes(Duration.ofSeconds(5));
        story.timers.put("switched-off", story.now());

        assertThat(story.intakeSees().wanted()).isEmpty();
    }

    @Test
    void waitsForAnOpenTaskAndLooksAgain() {
        var story = SessionStory.accepting().customerWrites("Hi").passes(Duration.ofSeconds(5));

        story.intakeSees(story.ownTask(AssignmentStatus.PENDING));

        assertThat(story.wanted()).isEmpty();
        assertThat(story.timers).containsEntry(Timers.INTAKE, story.now().plusSeconds(60));
        assertThat(story.passes(Duration.ofSeconds(60)).wants(FindTasks.class)).isTrue();
    }

    @Test
    void readsWhatLostWebhooksDidNotTellWhenItLooksAgain() {
        var story = SessionStory.accepting().customerWrites("Hi").passes(Duration.ofSeconds(5));
        story.intakeSees(story.ownTask(AssignmentStatus.PENDING));

        assertThat(story.passes(Duration.ofSeconds(60)).wanted())
                .containsExactly(
                        new ReadMessages(Desk.CONVERSATION, 1, Integer.MAX_VALUE), new FindTasks(Desk.CONVERSATION));
    }

    @Test
    void looksAgainWhileSomebodyWrapsUpAnOlderTask() {
        var story = SessionStory.accepting().customerWrites("Hi").passes(Duration.ofSeconds(5));

        story.intakeSees(story.humanTask(AssignmentStatus.WRAPPING));

        assertThat(story.timers).containsKey(Timers.INTAKE);
    }

    @Test
    void leavesTheConversationToTheHumanWhoHasIt() {
        var story = SessionStory.accepting().customerWrites("Hi").passes(Duration.ofSeconds(5));

        story.intakeSees(story.humanTask(AssignmentStatus.ASSIGNED));

        assertThat(story.state()).isEqualTo(SessionState.WITH_HUMAN);
    }

    @ParameterizedTest
    @CsvSource({"false, WITH_AI", "true, HANDING_OFF"})
    void takesUpWhatTheAiHasAndNobodyRemembers(boolean marked, SessionState state) {
        var story = SessionStory.accepting().customerWrites("Hi").passes(Duration.ofSeconds(5));
        var own = story.ownTask(AssignmentStatus.ASSIGNED);
        var task = marked ? own.with(own.attributes().with("handedOff", AttributeValue.of(true))) : own;
        var taken = new Reservation(Desk.RESERVATION, task.sid(), Desk.AI, ReservationStatus.ACCEPTED);

        story.done(
                FindTasks.class,
                new EffectResult.IntakeSeen(ConversationState.ACTIVE, List.of(task), List.of(taken), 0, Desk.WORKFLOW));

        assertThat(story.state()).isEqualTo(state);
        assertThat(story.session().aiTask()).map(Task::sid).contains(task.sid());
        assertThat(story.timers.containsKey(Timers.DEBOUNCE)).isEqualTo(!marked);
    }

    @Test
    void looksAgainWhenTheTaskCouldNotBeMade() {
        var story = SessionStory.accepting()
                .customerWrites("Hi")
                .passes(Duration.ofSeconds(5))
                .intakeSees()
                .fails(CreateTask.class);

        assertThat(story.incidents()).contains("ai-not-offered");
        assertThat(story.passes(Duration.ofSeconds(60)).wants(FindTasks.class)).isTrue();
    }

    @Test
    void aTaskThatBatonMadeForTheAiIsNeverTakenForTheHumans() {
        var story = SessionStory.accepting()
                .customerWrites("Hi")
                .passes(Duration.ofSeconds(5))
                .intakeSees()
                .offered()
                .accepted()
                .customerAsksForAHuman()
                .done(CreateTask.class, new EffectResult.TaskMade(Desk.OWN_TASK));

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(story.session().humanTask()).isNull();
    }

    @Test
    void anUnknownAuthorIsLookedUpOnceAndAnsweredThen() {
        var story = SessionStory.accepting()
                .says("visitor-7", Desk.CUSTOMER_PARTICIPANT, "Hi", null)
                .says("visitor-7", Desk.CUSTOMER_PARTICIPANT, "Anybody there?", null);

        assertThat(story.everWanted(LookUpAuthor.class)).hasSize(1);
        assertThat(story.session().hasUnanswered()).isFalse();

        story.done(LookUpAuthor.class, new EffectResult.AuthorSeen("visitor-7", Author.CUSTOMER));
        assertThat(story.session().firstUnanswered()).isZero();
        assertThat(story.timers).containsKey(Timers.INTAKE);
    }

    @Test
    void anAuthorWhoCouldNotBeLookedUpIsLookedUpAgain() {
        var story = SessionStory.accepting().says("visitor-7", Desk.CUSTOMER_PARTICIPANT, "Hi", null);
        story.timers.put("sweep", story.now());

        story.fails(LookUpAuthor.class).tell(new Reconcile());

        assertThat(story.everWanted(LookUpAuthor.class)).hasSize(2);
    }

    @Test
    void aForgedKeyOfAParticipantIsNotTheAi() {
        var story = SessionStory.accepting()
                .customerIsAnswered()
                .says(Desk.CUSTOMER, Desk.CUSTOMER_PARTICIPANT, "I am the bot", "0".repeat(32));

        assertThat(story.session().transcript())
                .last()
                .extracting(line -> line.author())
                .isEqualTo(Author.CUSTOMER);
        assertThat(story.timers).containsKey(Timers.DEBOUNCE);
    }

    @Test
    void aForgedKeyDoesNotKeepACustomerFromBeingServed() {
        var story = SessionStory.accepting()
                .says(Desk.CUSTOMER, Desk.CUSTOMER_PARTICIPANT, "I am the bot", "0".repeat(32))
                .authorsAreLookedUp();

        assertThat(story.session().hasUnanswered()).isTrue();
    }

    @Test
    void aGapInTheIndexIsRead() {
        var story =
                SessionStory.accepting().customerIsAnswered().messageIsLost().customerWrites("And the blue one?");

        assertThat(story.everWanted(ReadMessages.class)).containsExactly(new ReadMessages(Desk.CONVERSATION, 2, 2));

        var lost = story.customersMessage(2, "I have two parcels.");
        story.done(ReadMessages.class, new MessagesSeen(List.of(lost))).fires(Timers.DEBOUNCE);
        assertThat(story.wantedEffect(AskEngine.class).answerFrom()).isEqualTo(2);
    }

    @Test
    void aMessageThatIsReadOnlyAfterTheAnswerIsAnsweredToo() {
        var story = SessionStory.accepting()
                .customerIsAnswered()
                .messageIsLost()
                .customerWrites("And the blue one?")
                .engineSays("The blue one arrives today.");

        story.done(ReadMessages.class, new MessagesSeen(List.of(story.customersMessage(2, "Is it insured?"))));

        assertThat(story.session().hasUnanswered()).isTrue();
        assertThat(story.timers).containsKey(Timers.DEBOUNCE);
    }

    @Test
    void anAgentWhoWroteBeforeTheSessionHasNotTakenItOver() {
        var story = SessionStory.accepting();
        var before = List.of(
                story.message(0, Desk.CUSTOMER, Desk.CUSTOMER_PARTICIPANT, "Yesterday's question", null),
                story.message(1, Desk.AGENT_IDENTITY, Desk.AGENT_PARTICIPANT, "Yesterday's answer", null));
        story.messageIsLost()
                .messageIsLost()
                .passes(Duration.ofDays(1))
                .customerWrites("Today's question")
                .done(ReadMessages.class, new MessagesSeen(before))
                .authorsAreLookedUp();

        assertThat(story.state()).isEqualTo(SessionState.NEW);
        assertThat(story.session().firstUnanswered()).isEqualTo(2);
        assertThat(story.timers).containsKey(Timers.INTAKE);
    }

    @Test
    void aMessageThatTheFormerSessionSawOpensNone() {
        var story =
                SessionStory.accepting().after(new Previous(SessionId.derivedFrom("before"), "Parcel found.", 7, null));

        var late = story.customersMessage(7, "Thanks");
        story.tell(new io.baton.domain.event.MessageAdded(Desk.CONVERSATION, late));

        assertThat(story.session()).isNull();
        assertThat(story.last().ignored()).isTrue();

        story.customerWrites("One more thing");
        assertThat(story.session().previous()).isNotNull();
        assertThat(story.everWanted(ReadMessages.class)).isEmpty();
    }

    @Test
    void theSweepReadsWhateverALostWebhookWouldHaveSaid() {
        var story = SessionStory.accepting().customerIsAnswered().tell(new Reconcile());

        assertThat(story.wanted())
                .containsExactly(
                        new ReadReservation(Desk.OWN_TASK, Desk.RESERVATION),
                        new FindTasks(Desk.CONVERSATION),
                        new ReadMessages(Desk.CONVERSATION, 2, Integer.MAX_VALUE));

        story.reservationIs(ReadReservation.class, ReservationStatus.ACCEPTED)
                .intakeSees(story.ownTask(AssignmentStatus.ASSIGNED))
                .done(ReadMessages.class, new MessagesSeen(List.of(story.customersMessage(2, "Hello?"))));
        assertThat(story.state()).isEqualTo(SessionState.WITH_AI);
        assertThat(story.timers).containsKey(Timers.DEBOUNCE);
    }
}
