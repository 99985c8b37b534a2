package io.baton.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.connection.Engagement;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.conversation.Participant;
import io.baton.domain.effect.AcceptReservation;
import io.baton.domain.effect.AskBrief;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.Effect;
import io.baton.domain.effect.EffectOutcome;
import io.baton.domain.effect.EffectResult;
import io.baton.domain.effect.LookUpAuthor;
import io.baton.domain.effect.ReadReservation;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.event.BriefWritten;
import io.baton.domain.event.ConversationStateChanged;
import io.baton.domain.event.DeliveryUpdated;
import io.baton.domain.event.EffectEnded;
import io.baton.domain.event.HandOffCommand;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.event.MessageAdded;
import io.baton.domain.event.OwnershipSeen;
import io.baton.domain.event.ParticipantAdded;
import io.baton.domain.event.Reconcile;
import io.baton.domain.event.ReservationEvent;
import io.baton.domain.event.TaskEvent;
import io.baton.domain.event.Timer;
import io.baton.domain.event.TimerFired;
import io.baton.domain.event.TurnAnswered;
import io.baton.domain.event.UnknownEvent;
import io.baton.domain.handoff.Frustration;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.handoff.Signals;
import io.baton.domain.officehours.Availability;
import io.baton.domain.settings.ServiceRules;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.Task;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What no order of events may break: events come shuffled, doubled, stale and without sense, outcomes succeed and fail as the seed wills. A seed
 * that breaks a promise is named by the failure and tells the same story again.
 */
class ShuffledStoryTest {

    private static final int STORIES = 150;
    private static final int EVENTS = 60;

    @ParameterizedTest
    @EnumSource
    void noOrderOfEventsBreaksAPromise(Engagement engagement) {
        for (long seed = 1; seed <= STORIES; seed++) {
            new Lane(engagement, seed).live();
        }
    }

    /** A lane to which anything may happen. */
    private static final class Lane {

        private final Random random;
        private final String name;
        private final FoldContext at;
        private Instant now = SessionStory.MORNING;
        private Session session;
        private Previous previous;
        private final List<WantedEffect> open = new ArrayList<>();
        private final List<Timer> timers = new ArrayList<>();
        private final List<LaneEvent> past = new ArrayList<>();
        private int handoffMessages;
        private int cause;

        Lane(Engagement engagement, long seed) {
            random = new Random(seed);
            name = engagement + " " + seed;
            at = new FoldContext(
                    Desk.connection(engagement), Desk.CONVERSATION, ServiceRules.defaults(), 0, now, now, "none");
        }

        void live() {
            for (int i = 0; i < EVENTS; i++) {
                now = now.plusMillis(random.nextInt(20_000));
                var event =
                        past.isEmpty() || random.nextInt(6) > 0 ? anyEvent() : past.get(random.nextInt(past.size()));
                past.add(event);
                fold(event);
            }
        }

        private void fold(LaneEvent event) {
            var context = new FoldContext(at.connection(), at.conversation(), at.rules(), 0, now, now, "e" + cause++);
            var before = session;
            var decision = SessionFold.fold(before, previous, event, context);
            assertThat(SessionFold.fold(before, previous, event, context))
                    .as(name)
                    .isEqualTo(decision);
            if (decision.session() == null) {
                assertThat(decision.effects()).as(name).isEmpty();
                return;
            }
            keepsThePromises(before, decision);
            keep(decision);
        }

        private void keepsThePromises(Session before, Decision decision) {
            var after = decision.session();
            if (decision.opened()) {
                handoffMessages = 0;
            }
            for (WantedEffect wanted : decision.effects()) {
                if (wanted.effect() instanceof SendMessage message) {
                    speaks(message, before, wanted, name);
                }
            }
            assertThat(handoffMessages).as(name + ": one handoff message").isLessThanOrEqualTo(1);
            if (before != null) {
                assertThat(after.ownerEpoch()).as(name).isGreaterThanOrEqualTo(before.ownerEpoch());
                assertThat(after.lastIndex()).as(name).isGreaterThanOrEqualTo(before.lastIndex());
            }
            if (after.state() == SessionState.HANDING_OFF) {
                assertThat(after.handoff()).as(name).isNotNull();
                assertThat(after.turn()).as(name + ": the AI is mute").isNull();
            }
            assertThat(after.transcript().stream()
                            .map(line -> line.message())
                            .distinct()
                            .count())
                    .as(name + ": no message twice")
                    .isEqualTo(after.transcript().size());
        }

        private void speaks(SendMessage message, Session before, WantedEffect wanted, String story) {
            if (message.purpose() == SendMessage.Purpose.HANDOFF) {
                handoffMessages++;
            } else {
                assertThat(before.state())
                        .as(story + ": only the AI's own session hears it")
                        .isEqualTo(SessionState.WITH_AI);
                assertThat(wanted.bound())
                        .as(story + ": withdrawn when hands change")
                        .isTrue();
            }
        }

        private void keep(Decision decision) {
            var next = decision.session();
            decision.withdrawn()
                    .forEach(key -> open.removeIf(wanted -> wanted.key().equals(key)));
            if (session != null && session.ownerEpoch() != next.ownerEpoch()) {
                open.removeIf(WantedEffect::bound);
            }
            open.addAll(decision.effects());
            timers.removeIf(timer -> decision.cleared().contains(timer.name()));
            decision.timers().forEach(set -> {
                timers.removeIf(timer -> timer.name().equals(set.name()));
                timers.add(set);
            });
            boolean over = next.state() == SessionState.CLOSED;
            session = over ? null : next;
            if (over) {
                previous = Previous.of(next);
            } else {
                somebodyComes(next);
            }
        }

        private void somebodyComes(Session next) {
            boolean moving = !open.isEmpty() || !timers.isEmpty();
            if (next.state() == SessionState.HANDING_OFF) {
                assertThat(moving).as(name + ": the handoff goes on").isTrue();
            }
            boolean unheard =
                    next.hasUnanswered() && (next.state() == SessionState.NEW || next.state() == SessionState.WITH_AI);
            if (unheard) {
                assertThat(moving)
                        .as(name + ": somebody comes in " + next.state())
                        .isTrue();
            }
        }

        private LaneEvent anyEvent() {
            return switch (random.nextInt(14)) {
                case 0, 1 -> new MessageAdded(Desk.CONVERSATION, message(Desk.CUSTOMER));
                case 2 -> new MessageAdded(
                        Desk.CONVERSATION, message(random.nextInt(4) == 0 ? Desk.AGENT_IDENTITY : Desk.CUSTOMER));
                case 3, 4 -> new ReservationEvent(reservation(), task(), random.nextInt(9));
                case 5 -> new TaskEvent(pick(TaskEvent.Kind.values()), task(), null);
                case 6, 7, 8, 9 -> outcome();
                case 10, 11 -> timer();
                case 12 -> new OwnershipSeen(
                        random.nextInt(5) == 0 ? null : reservation(),
                        random.nextInt(9) == 0 ? ConversationState.CLOSED : ConversationState.ACTIVE,
                        List.of(),
                        Map.of());
                default -> rare();
            };
        }

        private LaneEvent rare() {
            return switch (random.nextInt(7)) {
                case 0 -> new ConversationStateChanged(Desk.CONVERSATION, pick(ConversationState.values()));
                case 1 -> new HandOffCommand(null);
                case 2 -> new DeliveryUpdated(Desk.CONVERSATION, Desk.message(random.nextInt(9)), "failed", "30003");
                case 3 -> new ParticipantAdded(
                        Desk.CONVERSATION, new Participant(Desk.CUSTOMER_PARTICIPANT, null, Desk.CUSTOMER));
                case 4 -> new UnknownEvent("task.new-in-2030");
                default -> new Reconcile();
            };
        }

        private LaneEvent timer() {
            if (timers.isEmpty()) {
                return new Reconcile();
            }
            var due = timers.remove(random.nextInt(timers.size()));
            now = due.dueAt().isAfter(now) ? due.dueAt() : now;
            return new TimerFired(due);
        }

        private LaneEvent outcome() {
            if (open.isEmpty()) {
                return new Reconcile();
            }
            var wanted = open.remove(0);
            if (wanted.effect() instanceof AskEngine ask) {
                return new TurnAnswered(
                        wanted.key(),
                        ask.attempt(),
                        signals(),
                        "local",
                        answer(),
                        Map.of(),
                        null,
                        pick(Availability.values()),
                        5,
                        List.of(),
                        0,
                        null);
            }
            if (wanted.effect() instanceof AskBrief) {
                var brief = new HandoffBrief("Wants the parcel.", Sentiment.NEUTRAL, "en");
                return new BriefWritten(wanted.key(), random.nextBoolean() ? brief : null, 5);
            }
            return new EffectEnded(wanted.key(), wanted.effect(), end(wanted.effect()));
        }

        private Signals signals() {
            var words = random.nextInt(4) == 0 ? "a human" : null;
            return new Signals(words, pick(Frustration.values()), "grr", Sentiment.NEUTRAL, "de", List.of(), 1);
        }

        private EngineAnswer answer() {
            return switch (random.nextInt(6)) {
                case 0 -> null;
                case 1 -> new EngineAnswer.Failed("late");
                case 2 -> new EngineAnswer.HandOff(HandoffReason.INSUFFICIENT_TOOLS, null);
                case 3 -> new EngineAnswer.Resolve("Bye.");
                default -> new EngineAnswer.Reply("Tomorrow.", random.nextDouble(), List.of());
            };
        }

        private EffectOutcome end(Effect effect) {
            return switch (random.nextInt(8)) {
                case 0 -> new EffectOutcome.Gone();
                case 1 -> new EffectOutcome.Conflict("412");
                case 2 -> new EffectOutcome.Refused(400, 20001);
                case 3 -> new EffectOutcome.SetAside("too long");
                default -> new EffectOutcome.Done(result(effect));
            };
        }

        private EffectResult result(Effect effect) {
            return switch (effect.kind()) {
                case "ReadTask" -> new EffectResult.TaskSeen(task(), Duration.ofSeconds(120));
                case "ReadMessages" -> new EffectResult.MessagesSeen(List.of(message(Desk.CUSTOMER)));
                case "LookUpAuthor" -> author((LookUpAuthor) effect);
                case "AcceptReservation" -> seen(((AcceptReservation) effect).reservation());
                case "ReadReservation" -> seen(((ReadReservation) effect).reservation());
                case "SendMessage" -> sent();
                case "ReadRelease" -> new EffectResult.ReleaseSeen(
                        random.nextInt(4) == 0 ? null : reservation(), task(), tasks(), ConversationState.ACTIVE);
                case "Invite", "CreateTask", "CreateInteraction" -> new EffectResult.TaskMade(Desk.HUMAN_TASK);
                case "FindTasks" -> new EffectResult.IntakeSeen(
                        ConversationState.ACTIVE, tasks(), List.of(), 0, Desk.WORKFLOW);
                default -> new EffectResult.Nothing();
            };
        }

        private EffectResult author(LookUpAuthor effect) {
            var author = effect.identity().equals(Desk.CUSTOMER) ? Author.CUSTOMER : Author.AGENT;
            return new EffectResult.AuthorSeen(effect.identity(), author);
        }

        private EffectResult seen(ReservationSid reservation) {
            return new EffectResult.ReservationSeen(new Reservation(
                    reservation, Desk.OWN_TASK, Desk.AI, reservation().status()));
        }

        private EffectResult sent() {
            int index = (session == null ? 0 : session.lastIndex()) + 1;
            return new EffectResult.MessageSent(Desk.message(1000 + index), index);
        }

        private io.baton.domain.conversation.Message message(String identity) {
            int next = session == null ? previous == null ? 0 : previous.lastIndex() + 1 : session.lastIndex() + 1;
            int index = Math.max(0, next + random.nextInt(4) - 1);
            var participant = identity.equals(Desk.CUSTOMER) ? Desk.CUSTOMER_PARTICIPANT : Desk.AGENT_PARTICIPANT;
            var text = random.nextInt(12) == 0 ? "STOP" : "Where is it?";
            return new io.baton.domain.conversation.Message(
                    Desk.message(index), index, identity, participant, text, List.of(), now, null);
        }

        private Reservation reservation() {
            boolean own = random.nextInt(4) > 0;
            var sid = own ? random.nextInt(3) > 0 ? Desk.RESERVATION : Desk.SECOND_RESERVATION : Desk.HUMAN_RESERVATION;
            return new Reservation(
                    sid,
                    own ? Desk.OWN_TASK : Desk.HUMAN_TASK,
                    own ? Desk.AI : Desk.AGENT,
                    random.nextInt(3) > 0
                            ? random.nextBoolean() ? ReservationStatus.PENDING : ReservationStatus.ACCEPTED
                            : pick(ReservationStatus.values()));
        }

        private List<Task> tasks() {
            return random.nextBoolean() ? List.of() : List.of(task());
        }

        private Task task() {
            var sid = random.nextInt(3) > 0 ? Desk.OWN_TASK : Desk.HUMAN_TASK;
            var attributes = TaskAttributes.empty()
                    .with("conversationSid", AttributeValue.of(Desk.CONVERSATION.value()))
                    .with("channelType", AttributeValue.of("sms"))
                    .with("customerAddress", AttributeValue.of(Desk.CUSTOMER))
                    .with("handedOff", AttributeValue.of(random.nextInt(5) == 0));
            return new Task(
                    sid,
                    pick(AssignmentStatus.values()),
                    random.nextInt(20),
                    attributes,
                    Desk.WORKFLOW,
                    random.nextInt(9) == 0 ? Desk.HUMAN_QUEUE : Desk.AI_QUEUE,
                    "sms",
                    0,
                    null);
        }

        private <T> T pick(T[] values) {
            return values[random.nextInt(values.length)];
        }
    }
}
