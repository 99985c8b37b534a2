package io.baton.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.TaskCreation;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.effect.AcceptReservation;
import io.baton.domain.effect.AskBrief;
import io.baton.domain.effect.CompleteTask;
import io.baton.domain.effect.CreateTask;
import io.baton.domain.effect.EffectOutcome;
import io.baton.domain.effect.EffectResult;
import io.baton.domain.effect.EffectResult.ReleaseSeen;
import io.baton.domain.effect.FindTasks;
import io.baton.domain.effect.Invite;
import io.baton.domain.effect.LeaveInteraction;
import io.baton.domain.effect.ReadRelease;
import io.baton.domain.effect.RejectReservation;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.effect.WriteTaskAttributes;
import io.baton.domain.event.BriefWritten;
import io.baton.domain.event.HandOffCommand;
import io.baton.domain.event.Reconcile;
import io.baton.domain.event.TaskEvent;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.ReservationStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a conversation goes to humans: the order and the table of product.md 3.2, and the take-over of 3.9. */
class HandoffStoryTest {

    @Test
    void theAiFallsSilentBeforeAnythingElse() {
        var story = SessionStory.accepting().customerIsAnswered();
        var epoch = story.session().ownerEpoch();

        story.customerAsksForAHuman();

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(story.session().ownerEpoch()).isEqualTo(epoch + 1);
        assertThat(story.wants(AskBrief.class)).isTrue();
        assertThat(story.handoffMessages())
                .extracting(SendMessage::body)
                .containsExactly(
                        "Of course. I am passing you to one of our colleagues now; they can see our conversation.");
        assertThat(story.timeline(TimelineEntry.Kind.DECISION))
                .last()
                .asString()
                .contains("asks_for_human", "a human");
        assertThat(story.customerWrites("Hello?").session().turn()).isNull();
    }

    @Test
    void theReasonIsInTheAgentsLanguage() {
        var story = briefed(SessionStory.accepting().withAgentsWhoRead(AgentsLanguage.DE));
        story.releaseSees(ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED);

        assertThat(story.wantedEffect(Invite.class).task().attributes().text("handoffReason"))
                .contains("Kunde möchte mit einem Menschen sprechen");
    }

    @Test
    void anAcceptedInteractionIsInvitedThenLeft() {
        var story = briefed(SessionStory.accepting());
        story.releaseSees(ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED);

        assertThat(story.wanted())
                .extracting(Object::getClass)
                .asList()
                .containsExactly(WriteTaskAttributes.class, Invite.class);
        var task = story.wantedEffect(Invite.class).task();
        assertThat(task.workflow()).isEqualTo(Desk.HUMAN_WORKFLOW);
        assertThat(task.priority()).isEqualTo(5);
        assertThat(task.channel()).isEqualTo("chat");
        assertThat(task.attributes().fields().values())
                .doesNotContainKey("flexChannelInviteSid")
                .containsKeys("orderNumber", "flexInteractionSid", "handoffTimestamp");
        assertThat(task.attributes().isHandedOff()).isTrue();
        assertThat(task.attributes().text("handoffReason")).contains(HandoffReason.USER_REQUESTED_HUMAN.phrase());
        assertThat(task.attributes().text("handoffSummary")).contains("Wants the parcel.");
        assertThat(task.attributes().text("batonKey"))
                .contains(story.first(Invite.class).key().value());

        story.done(WriteTaskAttributes.class);
        assertThat(story.wants(LeaveInteraction.class))
                .as("only when the invite succeeded")
                .isFalse();
        story.done(Invite.class, new EffectResult.TaskMade(Desk.HUMAN_TASK));
        assertThat(story.wantedEffect(LeaveInteraction.class).reservation()).isEqualTo(Desk.RESERVATION);
        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);

        story.done(LeaveInteraction.class);
        assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
        assertThat(story.session().humanTask()).isEqualTo(Desk.HUMAN_TASK);
        assertThat(story.session().humanSince()).isNull();
        assertThat(story.humanAccepts().state()).isEqualTo(SessionState.WITH_HUMAN);
        assertThat(story.session().humanSince()).isEqualTo(story.now());
        assertThat(story.handoffMessages()).hasSize(1);
    }

    @Test
    void anAcceptedPlainTaskIsReplacedThenCompleted() {
        var story = briefed(SessionStory.accepting().withPlainTasks());
        story.releaseSees(ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED)
                .done(WriteTaskAttributes.class)
                .done(CreateTask.class, new EffectResult.TaskMade(Desk.HUMAN_TASK));

        assertThat(story.wantedEffect(CompleteTask.class).task()).isEqualTo(Desk.OWN_TASK);
        assertThat(story.done(CompleteTask.class).state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
    }

    @Test
    void withoutAHumanWorkflowTheAisOwnServes() {
        var story = briefed(SessionStory.accepting()
                .on(any -> Desk.connection(Engagement.ACCEPT, null, TaskCreation.WHEN_MISSING, false)));

        story.releaseSees(ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED);

        assertThat(story.wantedEffect(Invite.class).task().workflow()).isEqualTo(Desk.WORKFLOW);
    }

    @Test
    void aPendingTaskIsMarkedThenRejectedAndIsTheHumansTask() {
        var story = briefed(SessionStory.holding());
        story.releaseSees(ReservationStatus.PENDING, AssignmentStatus.RESERVED);

        var write = story.wantedEffect(WriteTaskAttributes.class);
        assertThat(write.thenReject()).isEqualTo(Desk.RESERVATION);
        assertThat(write.mark().brief().summary()).isEqualTo("Wants the parcel.");
        assertThat(story.wants(RejectReservation.class)).isFalse();

        story.done(WriteTaskAttributes.class).done(RejectReservation.class);
        assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
        assertThat(story.session().humanTask()).isEqualTo(Desk.OWN_TASK);
        assertThat(story.everWanted(Invite.class)).isEmpty();
    }

    @Test
    void anAcceptUnderWayIsWaitedForFiveMinutesAtMost() {
        var story = SessionStory.holding().customerIsAnswered().passes(Duration.ofSeconds(105));
        story.reservationIs(AcceptReservation.class, ReservationStatus.PENDING)
                .customerAsksForAHuman()
                .messagesAreSent()
                .briefIsWritten("Wants the parcel.");

        story.releaseSees(ReservationStatus.PENDING, AssignmentStatus.RESERVED);
        assertThat(story.wants(WriteTaskAttributes.class)).isFalse();
        assertThat(story.timers).containsKey(Timers.RELEASE_LOOK);

        story.accepted();
        assertThat(story.wants(ReadRelease.class)).as("looks at once").isTrue();
        story.releaseSees(ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED);
        assertThat(story.wants(Invite.class)).isTrue();
    }

    @Test
    void anAcceptThatNeverEndsIsNotWaitedForLonger() {
        var story = SessionStory.accepting()
                .customerWrites("Hi")
                .offered()
                .reservationIs(AcceptReservation.class, ReservationStatus.PENDING)
                .tell(new HandOffCommand("VIP"))
                .messagesAreSent()
                .briefIsWritten("VIP.");
        story.timers.remove(Timers.ACCEPT_LOOK);
        story.releaseSees(ReservationStatus.PENDING, AssignmentStatus.RESERVED);

        var later = story.now().plus(Duration.ofMinutes(5));
        while (story.now().isBefore(later)) {
            story.fires(Timers.RELEASE_LOOK).releaseSees(ReservationStatus.PENDING, AssignmentStatus.RESERVED);
        }
        assertThat(story.wantedEffect(WriteTaskAttributes.class).thenReject()).isEqualTo(Desk.RESERVATION);
    }

    @Test
    void withoutAReservationAnOpenHumanTaskIsAdopted() {
        var story = commanded();

        story.releaseSeesNothing(story.humanTask(AssignmentStatus.PENDING));

        assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
        assertThat(story.session().humanTask()).isEqualTo(Desk.HUMAN_TASK);
        assertThat(story.wanted()).isEmpty();
    }

    @Test
    void withoutAReservationAnOpenUnassignedTaskIsMarked() {
        var story = commanded();

        story.releaseSeesNothing(story.ownTask(AssignmentStatus.PENDING));
        assertThat(story.wantedEffect(WriteTaskAttributes.class).thenReject()).isNull();
        story.done(WriteTaskAttributes.class);

        assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
        assertThat(story.session().humanTask()).isEqualTo(Desk.OWN_TASK);
    }

    @Test
    void withoutAnyTaskOneIsMade() {
        var story = commanded().releaseSeesNothing();

        var task = story.wantedEffect(CreateTask.class).task();
        assertThat(task.attributes().conversation()).contains(Desk.CONVERSATION);
        assertThat(task.attributes().isHandedOff()).isTrue();
        story.done(CreateTask.class, new EffectResult.TaskMade(Desk.HUMAN_TASK));
        assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
    }

    @Test
    void withATaskThatIsGoneAnotherInviteIsMade() {
        var story = briefed(SessionStory.accepting());

        story.releaseSees(ReservationStatus.COMPLETED, AssignmentStatus.COMPLETED);

        assertThat(story.wants(Invite.class)).isTrue();
        story.done(Invite.class, new EffectResult.TaskMade(Desk.HUMAN_TASK));
        assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
    }

    @Test
    void theAisOwnTaskInWrapUpIsNoHumanTask() {
        var story = briefed(SessionStory.accepting());

        story.releaseSees(ReservationStatus.WRAPPING, AssignmentStatus.WRAPPING);

        assertThat(story.wants(Invite.class)).isTrue();
    }

    @Test
    void aClosedConversationEndsTheHandoff() {
        var story = briefed(SessionStory.accepting());

        story.done(
                ReadRelease.class,
                new ReleaseSeen(
                        story.own(ReservationStatus.ACCEPTED),
                        story.ownTask(AssignmentStatus.ASSIGNED),
                        List.of(),
                        ConversationState.CLOSED));

        assertThat(story.state()).isEqualTo(SessionState.CLOSED);
        assertThat(story.wantedEffect(CompleteTask.class).task()).isEqualTo(Desk.OWN_TASK);
        assertThat(story.wants(Invite.class)).isFalse();
    }

    @Test
    void aBriefThatIsLateIsReplacedByTheTemplate() {
        var story = SessionStory.accepting()
                .customerIsAnswered()
                .customerAsksForAHuman()
                .messagesAreSent();
        var asked = story.first(AskBrief.class).key();

        story.passes(Duration.ofSeconds(5));
        assertThat(story.wants(ReadRelease.class)).isTrue();
        assertThat(story.wants(AskBrief.class)).isFalse();
        story.tell(new BriefWritten(asked, new HandoffBrief("Too late.", Sentiment.NEGATIVE, "en"), 9000));
        story.releaseSees(ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED);

        assertThat(story.wantedEffect(Invite.class).task().attributes().text("handoffSummary"))
                .contains("Customer asked for a human.");
    }

    @Test
    void anEngineThatCannotWriteABriefDoesNotStopTheHandoff() {
        var story = SessionStory.accepting()
                .customerIsAnswered()
                .customerAsksForAHuman()
                .messagesAreSent();
        var asked = story.first(AskBrief.class);
        story.open.remove(asked.key());

        story.tell(new BriefWritten(asked.key(), null, 5));

        assertThat(story.wants(ReadRelease.class)).isTrue();
    }

    @Test
    void aHandoffMessageThatCannotBeSentStopsNothing() {
        var story = SessionStory.accepting()
                .customerIsAnswered()
                .customerAsksForAHuman()
                .ends(SendMessage.class, new EffectOutcome.SetAside("15 s"))
                .briefIsWritten("Wants the parcel.");

        assertThat(story.wants(ReadRelease.class)).isTrue();
        assertThat(story.handoffMessages()).hasSize(1);
        assertThat(story.incidents()).containsExactly("delivery-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "gone", "conflict", "set aside"})
    void attributesThatCannotBeWrittenOnAPendingTaskAreLookedAtAgain(String how) {
        var story = briefed(SessionStory.holding());
        story.releaseSees(ReservationStatus.PENDING, AssignmentStatus.RESERVED);

        story.ends(WriteTaskAttributes.class, outcome(how));

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        story.fires(Timers.RELEASE_LOOK).releaseSeesNothing();
        assertThat(story.wants(Invite.class)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "gone", "conflict", "set aside"})
    void attributesThatCannotBeWrittenOnTheAisTaskDoNotStopTheInvite(String how) {
        var story = briefed(SessionStory.accepting());
        story.releaseSees(ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED)
                .ends(WriteTaskAttributes.class, outcome(how))
                .done(Invite.class, new EffectResult.TaskMade(Desk.HUMAN_TASK))
                .done(LeaveInteraction.class);

        assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "gone", "conflict", "set aside"})
    void anInviteThatFailsIsTriedAgain(String how) {
        var story = briefed(SessionStory.accepting());
        story.releaseSees(ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED)
                .done(WriteTaskAttributes.class)
                .ends(Invite.class, outcome(how));

        assertThat(story.incidents()).contains("human-task-lost");
        assertThat(story.wants(LeaveInteraction.class))
                .as("never leaves before somebody is invited")
                .isFalse();
        story.passes(Duration.ofSeconds(30)).releaseSees(ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED);
        assertThat(story.wants(Invite.class)).isTrue();
        assertThat(story.handoffMessages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "gone", "conflict", "set aside"})
    void aRejectThatFailsIsLookedAtAgain(String how) {
        var story = briefed(SessionStory.holding());
        story.releaseSees(ReservationStatus.PENDING, AssignmentStatus.RESERVED)
                .done(WriteTaskAttributes.class)
                .ends(RejectReservation.class, outcome(how))
                .fires(Timers.RELEASE_LOOK)
                .releaseSees(ReservationStatus.TIMEOUT, AssignmentStatus.PENDING);

        assertThat(story.wantedEffect(WriteTaskAttributes.class).thenReject()).isNull();
        story.done(WriteTaskAttributes.class);
        assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "gone", "conflict", "set aside"})
    void leavingThatFailsLeavesTheCustomerToTheHumans(String how) {
        var story = briefed(SessionStory.accepting());
        story.releaseSees(ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED)
                .done(WriteTaskAttributes.class)
                .done(Invite.class, new EffectResult.TaskMade(Desk.HUMAN_TASK))
                .ends(LeaveInteraction.class, outcome(how));
        assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);

        story.tell(new Reconcile());
        story.intakeSees(story.ownTask(AssignmentStatus.ASSIGNED), story.humanTask(AssignmentStatus.PENDING));
        assertThat(story.state()).as("the AI's own task is no human's").isEqualTo(SessionState.WAITING_FOR_HUMAN);
    }

    @Test
    void anAgentWhoAcceptsBetweenInviteAndLeaveHasItInTheEnd() {
        var story = briefed(SessionStory.accepting());
        story.releaseSees(ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED)
                .done(WriteTaskAttributes.class)
                .done(Invite.class, new EffectResult.TaskMade(Desk.HUMAN_TASK))
                .humanAccepts()
                .done(LeaveInteraction.class);

        assertThat(story.state()).isEqualTo(SessionState.WITH_HUMAN);
        assertThat(story.handoffMessages()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Handoff.Step.class,
            names = {"BRIEFING", "READING", "RELEASING"})
    void anAgentWhoAcceptsDuringAHandoffGetsNoSecondTask(Handoff.Step step) {
        var story = SessionStory.accepting()
                .customerIsAnswered()
                .customerAsksForAHuman()
                .messagesAreSent();
        if (step == Handoff.Step.BRIEFING) {
            story.humanAccepts();
        }
        story.briefIsWritten("Wants the parcel.");
        if (step == Handoff.Step.READING) {
            story.humanAccepts();
        }
        story.releaseSees(
                ReservationStatus.ACCEPTED,
                AssignmentStatus.ASSIGNED,
                story.task(Desk.HUMAN_TASK, AssignmentStatus.ASSIGNED));
        if (step == Handoff.Step.RELEASING) {
            story.humanAccepts();
        }

        assertThat(story.wanted()).extracting(Object::getClass).asList().containsExactly(LeaveInteraction.class);
        assertThat(story.done(LeaveInteraction.class).state()).isEqualTo(SessionState.WITH_HUMAN);
        assertThat(story.session().humanTask()).isEqualTo(Desk.HUMAN_TASK);
    }

    @Test
    void anAgentWhoSpeaksHasTheConversationAndTheAiLeavesWithoutASecondTask() {
        var story = SessionStory.accepting()
                .customerIsAnswered()
                .customerWrites("Hm")
                .agentWrites("Let me help.");

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(story.session().turn()).isNull();
        story.briefIsWritten("An agent took over.")
                .releaseSees(
                        ReservationStatus.ACCEPTED,
                        AssignmentStatus.ASSIGNED,
                        story.task(Desk.HUMAN_TASK, AssignmentStatus.ASSIGNED))
                .done(LeaveInteraction.class);

        assertThat(story.state()).isEqualTo(SessionState.WITH_HUMAN);
        assertThat(story.handoffMessages())
                .as("the agent speaks for themselves")
                .isEmpty();
        assertThat(story.everWanted(Invite.class)).isEmpty();
    }

    @Test
    void anAgentWhoSpeaksWithoutATaskGetsOneByHand() {
        var story = SessionStory.accepting()
                .customerIsAnswered()
                .agentWrites("Let me help.")
                .briefIsWritten("An agent took over.")
                .releaseSees(ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED);

        assertThat(story.wantedEffect(WriteTaskAttributes.class).mark().reasons())
                .containsExactly(HandoffReason.MANUAL);
        assertThat(story.wants(Invite.class)).isTrue();
    }

    @Test
    void aPersonsCommandHandsOffOnEveryLevelAndOnlyOnce() {
        var story = SessionStory.accepting().customerIsAnswered().tell(new HandOffCommand(" VIP customer "));

        assertThat(story.session().handoff().phrase()).isEqualTo("VIP customer");
        assertThat(story.session().handoff().reasons()).containsExactly(HandoffReason.MANUAL);
        story.tell(new HandOffCommand(null));
        assertThat(story.last().ignored()).isTrue();
        assertThat(story.handoffMessages()).hasSize(1);
    }

    @Test
    void aHumanTaskThatEndsUnacceptedIsReplacedThreeTimes() {
        var story = SessionStory.accepting().customerWaitsForAHuman();
        var task = Desk.HUMAN_TASK;
        for (int i = 1; i <= 3; i++) {
            story.task(TaskEvent.Kind.CANCELED, story.task(task, AssignmentStatus.CANCELED));
            assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
            task = new io.baton.domain.sid.TaskSid(Desk.sid("WT", 10 + i));
            story.releaseSeesNothing().done(Invite.class, new EffectResult.TaskMade(task));
            assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
            assertThat(story.session().humanTask()).isEqualTo(task);
        }
        assertThat(story.handoffMessages()).hasSize(1);

        story.task(TaskEvent.Kind.CANCELED, story.task(task, AssignmentStatus.CANCELED));
        assertThat(story.wants(ReadRelease.class)).as("from now on slowly").isFalse();
        assertThat(story.passes(Duration.ofMinutes(5)).wants(ReadRelease.class)).isTrue();
    }

    @Test
    void theSweepFindsAHumanTaskThatWasLostWithoutAnEvent() {
        var story = SessionStory.accepting().customerWaitsForAHuman().tell(new Reconcile());

        story.done(FindTasks.class, SessionStory.intake(ConversationState.ACTIVE, 0));

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(story.wants(ReadRelease.class)).isTrue();
    }

    @Test
    void theSweepSeesThatAHumanAcceptedWithoutAnEvent() {
        var story = SessionStory.accepting().customerWaitsForAHuman().tell(new Reconcile());

        story.intakeSees(story.humanTask(AssignmentStatus.ASSIGNED));

        assertThat(story.state()).isEqualTo(SessionState.WITH_HUMAN);
    }

    @Test
    void aTaskOfTheAiThatEndsDuringTheBriefDoesNotEndTheHandoff() {
        var story = SessionStory.accepting()
                .withPlainTasks()
                .customerIsAnswered()
                .customerAsksForAHuman()
                .messagesAreSent()
                .reservation(
                        ReservationStatus.WRAPPING, SessionStory.accepting().ownTask(AssignmentStatus.WRAPPING));
        story.done(CompleteTask.class);

        assertThat(story.state()).as("no human task stands yet").isEqualTo(SessionState.HANDING_OFF);
    }

    @Test
    void aConversationThatWasEndingGoesToHumansWhenAPersonSaysSo() {
        var story = SessionStory.accepting().withPlainTasks().by("sms").customerIsAnswered();
        story.passes(Duration.ofMinutes(60));
        assertThat(story.wants(CompleteTask.class)).isTrue();

        story.tell(new HandOffCommand(null)).done(CompleteTask.class);

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
    }

    @Test
    void whoWritesAfterTheHumanLeftGetsAHumanAgain() {
        var story = SessionStory.accepting().customerWaitsForAHuman().humanAccepts();
        story.agentWrites("Found it, bye.")
                .humanReservation(Desk.HUMAN_TASK, ReservationStatus.COMPLETED, AssignmentStatus.COMPLETED)
                .passes(Duration.ofMinutes(1))
                .customerWrites("It is not there!");

        story.passes(Duration.ofSeconds(15)).intakeSees();
        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
        assertThat(story.session().handoff().reasons()).containsExactly(HandoffReason.CUSTOMER_ANSWERED);

        story.briefIsWritten("Customer wrote again.").releaseSeesNothing();
        assertThat(story.wants(Invite.class)).isTrue();
    }

    @Test
    void theTaskThatWaitsKeepsItsAttributesAndIsMarkedByTheLimit() {
        var story = briefed(SessionStory.accepting());
        var full = story.ownTask(AssignmentStatus.ASSIGNED);
        var filled = full.with(full.attributes().with("pad", AttributeValue.of("x".repeat(3400))));

        story.done(
                ReadRelease.class,
                new ReleaseSeen(
                        story.own(ReservationStatus.ACCEPTED), filled, List.of(filled), ConversationState.ACTIVE));

        assertThat(story.wantedEffect(Invite.class)
                        .task()
                        .attributes()
                        .written()
                        .length())
                .isLessThanOrEqualTo(4096);
        assertThat(story.incidents()).contains("size");
    }

    private static SessionStory briefed(SessionStory story) {
        return story.customerIsAnswered()
                .customerAsksForAHuman()
                .messagesAreSent()
                .briefIsWritten("Wants the parcel.");
    }

    private static SessionStory commanded() {
        return SessionStory.accepting()
                .withPlainTasks()
                .customerWrites("Hi")
                .tell(new HandOffCommand(null))
                .messagesAreSent()
                .briefIsWritten("A person wanted it.");
    }

    private static EffectOutcome outcome(String how) {
        return switch (how) {
            case "refused" -> new EffectOutcome.Refused(400, 20001);
            case "gone" -> new EffectOutcome.Gone();
            case "conflict" -> new EffectOutcome.Conflict("412");
            default -> new EffectOutcome.SetAside("tried for 30 min");
        };
    }
}
