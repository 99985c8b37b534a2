package io.baton.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.effect.AcceptReservation;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.CompleteTask;
import io.baton.domain.effect.EffectOutcome;
import io.baton.domain.effect.EffectResult;
import io.baton.domain.effect.LookAtWorker;
import io.baton.domain.effect.ReadMessages;
import io.baton.domain.effect.ReadReservation;
import io.baton.domain.effect.ReadTask;
import io.baton.domain.effect.RejectReservation;
import io.baton.domain.effect.WriteTaskAttributes;
import io.baton.domain.event.ReservationEvent;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.Task;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the AI takes or refuses a task (product.md 2.3 to 2.5). */
class ReservationStoryTest {

    @Test
    void aTwoHundredOnTheAcceptIsNotIn() {
        var story = SessionStory.accepting()
                .customerWrites("Hi")
                .offered()
                .reservationIs(AcceptReservation.class, ReservationStatus.PENDING);

        assertThat(story.state()).isEqualTo(SessionState.NEW);
        assertThat(story.passes(Duration.ofSeconds(2)).wants(ReadReservation.class))
                .isTrue();
        story.reservationIs(ReadReservation.class, ReservationStatus.PENDING);
        assertThat(story.passes(Duration.ofSeconds(2)).wants(ReadReservation.class))
                .isTrue();

        story.reservationIs(ReadReservation.class, ReservationStatus.ACCEPTED);
        assertThat(story.state()).isEqualTo(SessionState.WITH_AI);
        assertThat(story.everWanted(AcceptReservation.class)).hasSize(1);
    }

    @Test
    void anAcceptThatIsRefusedIsLookedAtNotRepeated() {
        var story = SessionStory.accepting().customerWrites("Hi").offered().fails(AcceptReservation.class);

        story.passes(Duration.ofSeconds(2)).fails(ReadReservation.class);
        assertThat(story.passes(Duration.ofSeconds(2)).wants(ReadReservation.class))
                .as("goes on looking")
                .isTrue();
        assertThat(story.everWanted(AcceptReservation.class)).hasSize(1);
    }

    @Test
    void aReservationWithoutAMessageOpensASessionAndReadsTheConversation() {
        var story = SessionStory.accepting().offered();
        assertThat(story.state()).isEqualTo(SessionState.NEW);

        story.reservationIs(AcceptReservation.class, ReservationStatus.ACCEPTED);
        assertThat(story.wanted()).containsExactly(new ReadMessages(Desk.CONVERSATION, 0, Integer.MAX_VALUE));
    }

    @Test
    void anAcceptThatEndsCanceledTwiceIsRefusedTheThirdTime() {
        var story = SessionStory.accepting().customerWrites("Hi");
        for (int offer = 1; offer <= 2; offer++) {
            var onHold = new EffectResult.ReservationSeen(
                    offer(story, offer, ReservationStatus.PENDING).reservation());
            story.tell(offer(story, offer, ReservationStatus.PENDING))
                    .done(AcceptReservation.class, onHold)
                    .tell(offer(story, offer, ReservationStatus.CANCELED));
            assertThat(story.state()).isEqualTo(SessionState.NEW);
            assertThat(story.timers)
                    .as("nobody may wait for an offer that never comes")
                    .containsKey(Timers.INTAKE);
        }
        assertThat(story.incidents()).containsExactly("accept-fails", "accept-fails");

        story.tell(offer(story, 3, ReservationStatus.PENDING));
        var write = story.wantedEffect(WriteTaskAttributes.class);
        assertThat(write.mark().reasons()).containsExactly(HandoffReason.ENGINE_FAILURE);
        assertThat(write.thenReject()).isEqualTo(reservation(3));
        assertThat(story.everWanted(AcceptReservation.class)).hasSize(2);
    }

    @Test
    void aCustomerWhoWasHandedOffMoreThanThreeTimesInADayGoesStraightToHumans() {
        var story = SessionStory.accepting().handedOffLately(4).offered();

        assertThat(story.wantedEffect(WriteTaskAttributes.class).mark().reasons())
                .containsExactly(HandoffReason.LOOP_BOUND);
        assertThat(SessionStory.accepting().handedOffLately(3).offered().wants(AcceptReservation.class))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"voice", "email"})
    void aChannelThatIsNotServedIsRefusedAttributesFirst(String channel) {
        var story = SessionStory.accepting().by(channel).offered();

        assertThat(story.wantedEffect(WriteTaskAttributes.class).mark().reasons())
                .containsExactly(HandoffReason.NOT_SERVED);
        assertThat(story.wants(RejectReservation.class))
                .as("an unmarked task comes straight back")
                .isFalse();

        story.done(WriteTaskAttributes.class).done(RejectReservation.class);
        assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
        assertThat(story.session().humanTask()).isEqualTo(Desk.OWN_TASK);
        assertThat(story.everWanted(AcceptReservation.class)).isEmpty();
    }

    @Test
    void aRefusalThatCannotBeWrittenIsTakenUpAgain() {
        var story = SessionStory.accepting()
                .by("voice")
                .offered()
                .ends(WriteTaskAttributes.class, new EffectOutcome.Conflict("412"));

        story.fires(Timers.RELEASE_LOOK).releaseSees(ReservationStatus.PENDING, AssignmentStatus.RESERVED);

        assertThat(story.wantedEffect(WriteTaskAttributes.class).thenReject()).isEqualTo(Desk.RESERVATION);
    }

    @Test
    void aMarkedTaskIsRejectedAtOnceTwiceAndThenLate() {
        var story = SessionStory.accepting().customerWrites("Hi");
        for (int offer = 1; offer <= 2; offer++) {
            story.tell(markedOffer(story, offer));
            assertThat(story.wantedEffect(RejectReservation.class).reservation())
                    .isEqualTo(reservation(offer));
            story.done(RejectReservation.class);
        }
        assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
        assertThat(story.incidents()).isEmpty();

        story.tell(markedOffer(story, 3));
        assertThat(story.wants(RejectReservation.class)).isFalse();
        assertThat(story.incidents()).containsExactly("handoff-loops");
        story.passes(Duration.ofSeconds(105));
        assertThat(story.wantedEffect(RejectReservation.class).reservation()).isEqualTo(reservation(3));
        assertThat(story.everWanted(WriteTaskAttributes.class)).isEmpty();
    }

    @Test
    void aTaskOfAnotherQueueIsRejectedAsItIs() {
        var story = SessionStory.accepting();
        var foreign = story.ownTask(AssignmentStatus.RESERVED);
        var task = new Task(
                foreign.sid(),
                foreign.status(),
                foreign.version(),
                foreign.attributes(),
                foreign.workflow(),
                Desk.HUMAN_QUEUE,
                foreign.channel(),
                0,
                null);

        story.reservation(ReservationStatus.PENDING, task);

        assertThat(story.wanted()).containsExactly(new RejectReservation(Desk.OWN_TASK, Desk.RESERVATION));
        assertThat(story.state()).isEqualTo(SessionState.WAITING_FOR_HUMAN);
    }

    @Test
    void aMarkedTaskOfOthersThatIsLostWhileWaitingIsReplaced() {
        var story = SessionStory.accepting().customerWrites("Hi");
        story.tell(markedOffer(story, 1)).done(RejectReservation.class);

        story.task(io.baton.domain.event.TaskEvent.Kind.CANCELED, story.ownTask(AssignmentStatus.CANCELED));

        assertThat(story.state()).isEqualTo(SessionState.HANDING_OFF);
    }

    @Test
    void anOfferWhileAHumanHasTheConversationIsRefused() {
        var story = SessionStory.accepting().customerWrites("Hi").humanAccepts();

        story.offered();

        assertThat(story.wantedEffect(WriteTaskAttributes.class).mark().reasons())
                .containsExactly(HandoffReason.WITH_HUMAN);
        story.done(WriteTaskAttributes.class).done(RejectReservation.class);
        assertThat(story.state()).isEqualTo(SessionState.WITH_HUMAN);
        assertThat(story.session().humanTask()).isEqualTo(Desk.HUMAN_TASK);
    }

    @Test
    void aSecondTaskThatIsOfferedDoesNotTakeTheFirstFromTheAi() {
        var story = SessionStory.accepting().customerIsAnswered();

        story.tell(markedOffer(story, 3));

        assertThat(story.wantedEffect(RejectReservation.class).reservation()).isEqualTo(reservation(3));
        assertThat(story.session().ai().reservation().sid()).isEqualTo(Desk.RESERVATION);
        assertThat(story.state()).isEqualTo(SessionState.WITH_AI);
    }

    @Test
    void aTaskThatWasMadeTwiceIsSwallowed() {
        var story = SessionStory.accepting().withPlainTasks().customerIsAnswered();
        var second = new Reservation(reservation(3), Desk.SECOND_HUMAN_TASK, Desk.AI, ReservationStatus.PENDING);

        story.tell(new ReservationEvent(second, story.task(second.task(), AssignmentStatus.RESERVED), 1));
        assertThat(story.wantedEffect(AcceptReservation.class).reservation()).isEqualTo(second.sid());
        assertThat(story.session().ai().reservation().sid()).isEqualTo(Desk.RESERVATION);

        story.done(AcceptReservation.class, new EffectResult.ReservationSeen(second))
                .tell(new ReservationEvent(
                        second.in(ReservationStatus.ACCEPTED),
                        story.task(second.task(), AssignmentStatus.ASSIGNED),
                        2));
        assertThat(story.wantedEffect(CompleteTask.class).task()).isEqualTo(second.task());
        story.done(CompleteTask.class);
        assertThat(story.state()).isEqualTo(SessionState.WITH_AI);
        assertThat(story.session().ai().reservation().sid()).isEqualTo(Desk.RESERVATION);
    }

    @Test
    void holdingAnswersWhilePendingAndAcceptsBeforeTheTimeout() {
        var story = SessionStory.holding().customerIsWithAi();

        assertThat(story.state()).isEqualTo(SessionState.WITH_AI);
        assertThat(story.timers).containsEntry(Timers.HOLD_END, story.now().plusSeconds(105));
        story.engineSays("It arrives tomorrow.").messagesAreSent();
        assertThat(story.wants(AcceptReservation.class)).isFalse();

        story.passes(Duration.ofSeconds(105));
        assertThat(story.wants(AcceptReservation.class)).isTrue();
        story.reservationIs(AcceptReservation.class, ReservationStatus.ACCEPTED);
        assertThat(story.state()).isEqualTo(SessionState.WITH_AI);
    }

    @Test
    void aHoldThatIsNoticedLateEndsInTime() {
        var story = SessionStory.holding().noticedLate(Duration.ofSeconds(60)).customerIsWithAi();

        assertThat(story.timers).containsEntry(Timers.HOLD_END, story.now().plusSeconds(45));
    }

    @Test
    void aHoldEndsInTimeEvenWhenTheWorkflowCannotBeRead() {
        var story = SessionStory.holding().customerWrites("Hi").offered().fails(ReadTask.class);

        assertThat(story.timers).containsKey(Timers.HOLD_END);
    }

    @Test
    void aReservationThatTimedOutLooksAtTheWorker() {
        var story = SessionStory.holding().customerIsAnswered();

        story.reservation(ReservationStatus.TIMEOUT, story.ownTask(AssignmentStatus.PENDING));

        assertThat(story.wantedEffect(LookAtWorker.class).worker()).isEqualTo(Desk.AI);
        assertThat(story.state()).isEqualTo(SessionState.NEW);
        assertThat(story.incidents()).contains("ai-offline");
    }

    @Test
    void anAgentWhoAcceptsHasTheConversation() {
        var story = SessionStory.accepting().customerWrites("Hi").humanAccepts();

        assertThat(story.state()).isEqualTo(SessionState.WITH_HUMAN);
        assertThat(story.session().humanTask()).isEqualTo(Desk.HUMAN_TASK);
        assertThat(story.customerWrites("Hello?").wanted()).isEmpty();
    }

    @Test
    void staleAndRepeatedReservationEventsChangeNothing() {
        var story = SessionStory.accepting().customerIsAnswered();
        var before = story.session();

        story.offered().accepted().offered();

        assertThat(story.wants(AskEngine.class)).isFalse();
        assertThat(story.everWanted(AcceptReservation.class)).hasSize(1);
        assertThat(story.session().ai()).isEqualTo(before.ai());
        assertThat(story.session().ownerEpoch()).isEqualTo(before.ownerEpoch());
    }

    private static io.baton.domain.sid.ReservationSid reservation(int number) {
        return new io.baton.domain.sid.ReservationSid(Desk.sid("WR", number + 100));
    }

    private static ReservationEvent offer(SessionStory story, int number, ReservationStatus status) {
        var task = story.ownTask(
                status == ReservationStatus.PENDING ? AssignmentStatus.RESERVED : AssignmentStatus.PENDING);
        return new ReservationEvent(
                new Reservation(reservation(number), Desk.OWN_TASK, Desk.AI, status), task, task.version());
    }

    private static ReservationEvent markedOffer(SessionStory story, int number) {
        var offer = offer(story, number, ReservationStatus.PENDING);
        var marked = offer.task().with(offer.task().attributes().with("handedOff", AttributeValue.of(true)));
        return new ReservationEvent(offer.reservation(), marked, offer.version());
    }
}
