package io.baton.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.connection.ConversationSettings;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.conversation.Message;
import io.baton.domain.effect.AskBrief;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.Effect;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.effect.EffectOutcome;
import io.baton.domain.effect.EffectResult;
import io.baton.domain.effect.EffectResult.IntakeSeen;
import io.baton.domain.effect.EffectResult.ReleaseSeen;
import io.baton.domain.effect.LookUpAuthor;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.Engines;
import io.baton.domain.event.BriefWritten;
import io.baton.domain.event.ConversationStateChanged;
import io.baton.domain.event.EffectEnded;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.event.MessageAdded;
import io.baton.domain.event.ReservationEvent;
import io.baton.domain.event.TaskEvent;
import io.baton.domain.event.Timer;
import io.baton.domain.event.TimerFired;
import io.baton.domain.event.TurnAnswered;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.Frustration;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffPolicies;
import io.baton.domain.handoff.HandoffPolicy;
import io.baton.domain.handoff.LoopBound;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.handoff.Signals;
import io.baton.domain.officehours.Availability;
import io.baton.domain.officehours.OfficeHours;
import io.baton.domain.settings.ServiceRules;
import io.baton.domain.settings.Versioned;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.Task;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One conversation told event by event: it keeps what a lane keeps (the session, open effects, timers), and after every event it checks that no
 * customer was left waiting for nobody.
 */
final class SessionStory {

    static final Instant MORNING = Instant.parse("2026-03-05T09:00:00Z");

    // they end something one day, and nobody comes by them
    private static final List<String> FAR_OFF = List.of(Timers.IDLE, Timers.AI_TASK_AGE, Timers.HUMAN_TASK_END);

    final List<Decision> told = new ArrayList<>();
    final Map<EffectKey, WantedEffect> open = new LinkedHashMap<>();
    final Map<String, Instant> timers = new LinkedHashMap<>();
    private final Map<EffectKey, Integer> epochs = new LinkedHashMap<>();
    private FlexConnection connection;
    private HandoffPolicy policy = HandoffPolicy.defaults();
    private AgentsLanguage agentsLanguage = AgentsLanguage.EN;
    private OfficeHours hours = OfficeHours.always();
    private Availability humans = Availability.UNKNOWN;
    private int handoffsLately;
    private boolean interaction = true;
    private Instant endsAt;
    private String channelType = "web";
    private Instant now = MORNING;
    private Duration late = Duration.ZERO;
    private int nextIndex;
    private int nextCause;
    private int version;
    private Session session;
    private Previous previous;

    private SessionStory(FlexConnection connection) {
        this.connection = connection;
    }

    static SessionStory accepting() {
        return new SessionStory(Desk.connection(Engagement.ACCEPT));
    }

    static SessionStory holding() {
        return new SessionStory(Desk.connection(Engagement.HOLD));
    }

    SessionStory on(UnaryOperator<FlexConnection> change) {
        connection = change.apply(connection);
        return this;
    }

    SessionStory withAgentsWhoRead(AgentsLanguage language) {
        agentsLanguage = language;
        return this;
    }

    SessionStory under(HandoffPolicy chosen) {
        policy = chosen;
        return this;
    }

    SessionStory within(OfficeHours chosen) {
        hours = chosen;
        return this;
    }

    SessionStory humansAre(Availability seen) {
        humans = seen;
        return this;
    }

    SessionStory handedOffLately(int times) {
        handoffsLately = times;
        return this;
    }

    SessionStory withPlainTasks() {
        interaction = false;
        return this;
    }

    SessionStory withTasksThatEnd(Instant at) {
        endsAt = at;
        return this;
    }

    SessionStory by(String channel) {
        channelType = channel;
        return this;
    }

    SessionStory after(Previous former) {
        previous = former;
        nextIndex = former.lastIndex() + 1;
        return this;
    }

    private ServiceRules rules() {
        var policies = new HandoffPolicies(policy, LoopBound.defaults(), agentsLanguage, Map.of());
        return new ServiceRules(Versioned.unsaved(policies), Versioned.unsaved(hours));
    }

    // ---- what happens

    SessionStory tell(LaneEvent event) {
        return tell(event, "event-" + nextCause++);
    }

    private SessionStory tell(LaneEvent event, String cause) {
        boolean live = session != null && session.state() != SessionState.CLOSED;
        var context =
                new FoldContext(connection, Desk.CONVERSATION, rules(), handoffsLately, now, now.minus(late), cause);
        var decision = SessionFold.fold(live ? session : null, previous, event, context);
        assertThat(SessionFold.fold(live ? session : null, previous, event, context))
                .as("folding the same event again")
                .isEqualTo(decision);
        keep(decision);
        if (session != null) {
            nobodyWaitsForNobody();
        }
        return this;
    }

    private void keep(Decision decision) {
        told.add(decision);
        if (decision.session() != null) {
            session = decision.session();
        }
        decision.withdrawn().forEach(open::remove);
        decision.effects().forEach(this::want);
        open.values().removeIf(wanted -> wanted.bound() && epochs.get(wanted.key()) != session.ownerEpoch());
        decision.cleared().forEach(timers::remove);
        decision.timers().forEach(timer -> timers.put(timer.name(), timer.dueAt()));
    }

    private void want(WantedEffect wanted) {
        assertThat(open).as("keys of effects are unique").doesNotContainKey(wanted.key());
        open.put(wanted.key(), wanted);
        epochs.put(wanted.key(), session.ownerEpoch());
        if (wanted.effect().isLong()) {
            // the lane itself sets this timer when it begins a long effect
            timers.put(
                    Timers.TURN + wanted.key(),
                    now.plus(Engines.defaults().deadline().plusSeconds(5)));
        }
    }

    SessionStory customerWrites(String text) {
        return says(Desk.CUSTOMER, Desk.CUSTOMER_PARTICIPANT, text, null).authorsAreLookedUp();
    }

    SessionStory agentWrites(String text) {
        return says(Desk.AGENT_IDENTITY, Desk.AGENT_PARTICIPANT, text, null).authorsAreLookedUp();
    }

    SessionStory says(String identity, io.baton.domain.sid.ParticipantSid participant, String text, String key) {
        return tell(new MessageAdded(Desk.CONVERSATION, message(nextIndex++, identity, participant, text, key)));
    }

    Message message(
            int index, String identity, io.baton.domain.sid.ParticipantSid participant, String text, String key) {
        return new Message(Desk.message(index), index, identity, participant, text, List.of(), now, key);
    }

    Message customersMessage(int index, String text) {
        return message(index, Desk.CUSTOMER, Desk.CUSTOMER_PARTICIPANT, text, null);
    }

    SessionStory messageIsLost() {
        nextIndex++;
        return this;
    }

    SessionStory authorsAreLookedUp() {
        while (wants(LookUpAuthor.class)) {
            var wanted = first(LookUpAuthor.class);
            var identity = ((LookUpAuthor) wanted.effect()).identity();
            var author = identity.equals(Desk.AGENT_IDENTITY)
                    ? Author.AGENT
                    : identity.equals(Desk.CUSTOMER) ? Author.CUSTOMER : Author.OTHER;
            ends(LookUpAuthor.class, new EffectOutcome.Done(new EffectResult.AuthorSeen(identity, author)));
        }
        return this;
    }

    /** What happens from here on is noticed so late: a webhook was lost, or no server lived. */
    SessionStory noticedLate(Duration by) {
        late = by;
        return this;
    }

    SessionStory offered() {
        return reservation(ReservationStatus.PENDING, ownTask(AssignmentStatus.RESERVED));
    }

    SessionStory accepted() {
        return reservation(ReservationStatus.ACCEPTED, ownTask(AssignmentStatus.ASSIGNED));
    }

    SessionStory reservation(ReservationStatus status, Task task) {
        return tell(new ReservationEvent(own(status), task, version));
    }

    SessionStory humanAccepts() {
        return humanReservation(Desk.HUMAN_TASK, ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED);
    }

    SessionStory humanReservation(
            io.baton.domain.sid.TaskSid task, ReservationStatus status, AssignmentStatus assignment) {
        var reservation = new Reservation(Desk.HUMAN_RESERVATION, task, Desk.AGENT, status);
        return tell(new ReservationEvent(reservation, task(task, assignment), version));
    }

    SessionStory task(TaskEvent.Kind kind, Task task) {
        return tell(new TaskEvent(kind, task, null));
    }

    SessionStory conversationCloses() {
        return tell(new ConversationStateChanged(Desk.CONVERSATION, ConversationState.CLOSED));
    }

    SessionStory passes(Duration time) {
        var until = now.plus(time);
        for (var due = earliest(until); due != null; due = earliest(until)) {
            now = due.dueAt().isAfter(now) ? due.dueAt() : now;
            timers.remove(due.name());
            tell(new TimerFired(due));
        }
        now = until;
        return this;
    }

    SessionStory fires(String name) {
        assertThat(timers).containsKey(name);
        var timer = new Timer(name, timers.remove(name));
        now = timer.dueAt().isAfter(now) ? timer.dueAt() : now;
        return tell(new TimerFired(timer));
    }

    private Timer earliest(Instant until) {
        return timers.entrySet().stream()
                .filter(timer -> !timer.getValue().isAfter(until))
                .min(Map.Entry.comparingByValue())
                .map(timer -> new Timer(timer.getKey(), timer.getValue()))
                .orElse(null);
    }

    /** The first open effect of the kind ends like this. */
    SessionStory ends(Class<? extends Effect> kind, EffectOutcome outcome) {
        var wanted = first(kind);
        open.remove(wanted.key());
        return tell(new EffectEnded(wanted.key(), wanted.effect(), outcome));
    }

    SessionStory done(Class<? extends Effect> kind, EffectResult result) {
        return ends(kind, new EffectOutcome.Done(result));
    }

    SessionStory done(Class<? extends Effect> kind) {
        return done(kind, new EffectResult.Nothing());
    }

    SessionStory fails(Class<? extends Effect> kind) {
        return ends(kind, new EffectOutcome.Refused(400, 20001));
    }

    SessionStory reservationIs(Class<? extends Effect> kind, ReservationStatus status) {
        return done(kind, new EffectResult.ReservationSeen(own(status)));
    }

    SessionStory intakeSees(Task... openTasks) {
        return done(io.baton.domain.effect.FindTasks.class, intake(ConversationState.ACTIVE, 0, openTasks));
    }

    static IntakeSeen intake(ConversationState state, int webhooks, Task... openTasks) {
        return new IntakeSeen(state, List.of(openTasks), List.of(), webhooks, Desk.WORKFLOW);
    }

    SessionStory releaseSees(ReservationStatus status, AssignmentStatus own, Task... others) {
        var all = new ArrayList<>(List.of(others));
        var task = ownTask(own);
        if (own.isOpen()) {
            all.add(0, task);
        }
        return done(
                io.baton.domain.effect.ReadRelease.class,
                new ReleaseSeen(own(status), task, all, ConversationState.ACTIVE));
    }

    SessionStory releaseSeesNothing(Task... others) {
        return done(
                io.baton.domain.effect.ReadRelease.class,
                new ReleaseSeen(null, null, List.of(others), ConversationState.ACTIVE));
    }

    SessionStory engineSays(String text) {
        return engineAnswers(Signals.none(), new EngineAnswer.Reply(text, 0.9, List.of()));
    }

    SessionStory engineAnswers(Signals signals, EngineAnswer answer) {
        if (timers.containsKey(Timers.DEBOUNCE)) {
            fires(Timers.DEBOUNCE);
        }
        var asked = first(AskEngine.class);
        open.remove(asked.key());
        var attempt = ((AskEngine) asked.effect()).attempt();
        return tell(new TurnAnswered(
                asked.key(), attempt, signals, "local", answer, Map.of(), null, humans, 120, List.of(), 0, null));
    }

    SessionStory briefIsWritten(String summary) {
        var asked = first(AskBrief.class);
        open.remove(asked.key());
        var brief = new HandoffBrief(summary, Sentiment.NEGATIVE, "en");
        return tell(new BriefWritten(asked.key(), brief, 80));
    }

    /** Everything that the AI says now reaches the conversation. */
    SessionStory messagesAreSent() {
        while (wants(SendMessage.class)) {
            done(SendMessage.class, new EffectResult.MessageSent(Desk.message(nextIndex), nextIndex++));
        }
        return this;
    }

    // ---- chapters that many stories share

    SessionStory customerIsWithAi() {
        customerWrites("Where is my parcel?").offered();
        return connection.engagement() == Engagement.HOLD
                ? done(
                        io.baton.domain.effect.ReadTask.class,
                        new EffectResult.TaskSeen(ownTask(AssignmentStatus.RESERVED), Duration.ofSeconds(120)))
                : reservationIs(io.baton.domain.effect.AcceptReservation.class, ReservationStatus.ACCEPTED);
    }

    SessionStory customerIsAnswered() {
        return customerIsWithAi().engineSays("It arrives tomorrow.").messagesAreSent();
    }

    SessionStory customerAsksForAHuman() {
        var signals = new Signals("a human", Frustration.NONE, null, Sentiment.NEUTRAL, "en", List.of(), 1);
        return customerWrites("I want to talk to a human").engineAnswers(signals, null);
    }

    SessionStory customerWaitsForAHuman() {
        return customerIsAnswered()
                .customerAsksForAHuman()
                .messagesAreSent()
                .briefIsWritten("Wants to know where the parcel is.")
                .releaseSees(ReservationStatus.ACCEPTED, AssignmentStatus.ASSIGNED)
                .done(io.baton.domain.effect.WriteTaskAttributes.class)
                .done(humanTaskEffect(), new EffectResult.TaskMade(Desk.HUMAN_TASK))
                .done(leaveEffect());
    }

    Class<? extends Effect> humanTaskEffect() {
        return interaction ? io.baton.domain.effect.Invite.class : io.baton.domain.effect.CreateTask.class;
    }

    Class<? extends Effect> leaveEffect() {
        return interaction ? io.baton.domain.effect.LeaveInteraction.class : io.baton.domain.effect.CompleteTask.class;
    }

    // ---- what there is

    Session session() {
        return session;
    }

    SessionState state() {
        return session.state();
    }

    Instant now() {
        return now;
    }

    ConversationSettings settings() {
        return connection.conversationSettings();
    }

    Decision last() {
        return told.get(told.size() - 1);
    }

    List<Effect> wanted() {
        return open.values().stream().map(WantedEffect::effect).toList();
    }

    boolean wants(Class<? extends Effect> kind) {
        return wanted().stream().anyMatch(kind::isInstance);
    }

    <E extends Effect> List<E> everWanted(Class<E> kind) {
        return told.stream()
                .flatMap(decision -> decision.effects().stream())
                .map(WantedEffect::effect)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    <E extends Effect> E wantedEffect(Class<E> kind) {
        return kind.cast(first(kind).effect());
    }

    List<String> said() {
        return everWanted(SendMessage.class).stream().map(SendMessage::body).toList();
    }

    List<SendMessage> handoffMessages() {
        return everWanted(SendMessage.class).stream()
                .filter(message -> message.purpose() == SendMessage.Purpose.HANDOFF)
                .toList();
    }

    List<String> incidents() {
        return timeline(TimelineEntry.Kind.INCIDENT).stream()
                .map(entry -> entry.data().getOrDefault("code", ""))
                .toList();
    }

    List<TimelineEntry> timeline(TimelineEntry.Kind kind) {
        return told.stream()
                .flatMap(decision -> decision.timeline().stream())
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    WantedEffect first(Class<? extends Effect> kind) {
        assertThat(wanted()).hasAtLeastOneElementOfType(kind);
        return open.values().stream()
                .filter(wanted -> kind.isInstance(wanted.effect()))
                .min(Comparator.comparingInt(wanted -> new ArrayList<>(open.keySet()).indexOf(wanted.key())))
                .orElseThrow();
    }

    Reservation own(ReservationStatus status) {
        return new Reservation(Desk.RESERVATION, Desk.OWN_TASK, Desk.AI, status);
    }

    Task ownTask(AssignmentStatus status) {
        return task(Desk.OWN_TASK, status);
    }

    Task humanTask(AssignmentStatus status) {
        var task = task(Desk.HUMAN_TASK, status);
        return task.with(task.attributes().with("handedOff", AttributeValue.of(true)));
    }

    Task task(io.baton.domain.sid.TaskSid sid, AssignmentStatus status) {
        return new Task(sid, status, ++version, attributes(), Desk.WORKFLOW, Desk.AI_QUEUE, "chat", 5, endsAt);
    }

    private TaskAttributes attributes() {
        var attributes = TaskAttributes.empty()
                .with("conversationSid", AttributeValue.of(Desk.CONVERSATION.value()))
                .with("channelType", AttributeValue.of(channelType))
                .with("customerAddress", AttributeValue.of(Desk.CUSTOMER))
                .with("orderNumber", AttributeValue.of("A-7"));
        return interaction
                ? attributes
                        .with("flexInteractionSid", AttributeValue.of(Desk.INTERACTION.value()))
                        .with("flexInteractionChannelSid", AttributeValue.of(Desk.CHANNEL.value()))
                        .with("flexChannelInviteSid", AttributeValue.of("KG" + "1".repeat(32)))
                : attributes;
    }

    // ---- the promise: every conversation is with the AI, awaited by a human task, or over

    private void nobodyWaitsForNobody() {
        if (session.state() == SessionState.CLOSED) {
            return;
        }
        boolean moving = !open.isEmpty() || timers.keySet().stream().anyMatch(name -> !FAR_OFF.contains(name));
        boolean someoneIsComing =
                switch (session.state()) {
                    case NEW -> !waitsUnanswered() || moving;
                    case WITH_AI -> !waitsUnanswered() || moving;
                    case HANDING_OFF -> moving;
                    case WAITING_FOR_HUMAN -> moving || humanTaskMayBeOpen();
                    case WITH_HUMAN -> true;
                    case CLOSED -> true;
                };
        assertThat(someoneIsComing)
                .as("somebody comes for the customer: %s, effects %s, timers %s", session.state(), wanted(), timers)
                .isTrue();
    }

    private boolean waitsUnanswered() {
        return session.hasUnanswered()
                || session.transcript().stream().anyMatch(line -> line.author() == Author.UNKNOWN);
    }

    private boolean humanTaskMayBeOpen() {
        var sid = session.humanTask();
        return sid != null
                && session.task(sid).map(task -> task.status().isOpen()).orElse(true);
    }
}
