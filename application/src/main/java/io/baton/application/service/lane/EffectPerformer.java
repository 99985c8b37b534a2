package io.baton.application.service.lane;

import io.baton.application.port.out.flex.Conversations;
import io.baton.application.port.out.flex.Interactions;
import io.baton.application.port.out.flex.TaskRouter;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.effect.AcceptReservation;
import io.baton.domain.effect.AskBrief;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.CloseChannel;
import io.baton.domain.effect.CompleteTask;
import io.baton.domain.effect.CreateInteraction;
import io.baton.domain.effect.CreateTask;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.effect.EffectResult;
import io.baton.domain.effect.EffectVisitor;
import io.baton.domain.effect.FindTasks;
import io.baton.domain.effect.FollowWorker;
import io.baton.domain.effect.Invite;
import io.baton.domain.effect.LeaveInteraction;
import io.baton.domain.effect.LookAtWorker;
import io.baton.domain.effect.LookUpAuthor;
import io.baton.domain.effect.ReadMessages;
import io.baton.domain.effect.ReadRelease;
import io.baton.domain.effect.ReadReservation;
import io.baton.domain.effect.ReadTask;
import io.baton.domain.effect.RejectReservation;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.effect.WriteTaskAttributes;
import io.baton.domain.handoff.HandoffAttributes;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Does one effect at Twilio. An effect that was begun before is looked for first, so that a repeat is harmless (architecture.md, "done
 * already?"). Throws {@link TwilioFailure} when Twilio does not do it, {@link Lease.TooShort} when there is no time left to call.
 */
final class EffectPerformer implements EffectVisitor<EffectResult> {

    private static final Duration MISSED_LATELY = Duration.ofMinutes(2);
    private static final int ASKS_AGAIN_FOR_INTERACTION = 3;
    private static final int LOOKS_FOR_INTERACTION = 4;
    private static final EffectResult NOTHING = new EffectResult.Nothing();

    private final TwilioPorts twilio;
    private final FlexConnection connection;
    private final EffectKey key;
    private final int attempt;
    private final boolean begunBefore;
    private final Lease lease;

    EffectPerformer(
            TwilioPorts twilio,
            FlexConnection connection,
            EffectKey key,
            int attempt,
            boolean begunBefore,
            Lease lease) {
        this.twilio = twilio;
        this.connection = connection;
        this.key = key;
        this.attempt = attempt;
        this.begunBefore = begunBefore;
        this.lease = lease;
    }

    private <T> T call(Supplier<T> toTwilio) {
        lease.requireTimeForCall();
        return toTwilio.get();
    }

    private void run(Runnable toTwilio) {
        lease.requireTimeForCall();
        toTwilio.run();
    }

    private TwilioAccess access() {
        return connection.access();
    }

    private TaskRouter taskRouter() {
        return twilio.taskRouter();
    }

    private Conversations conversations() {
        return twilio.conversations();
    }

    private Interactions interactions() {
        return twilio.interactions();
    }

    private Workspaces workspaces() {
        return twilio.workspaces();
    }

    @Override
    public EffectResult visit(ReadTask effect) {
        var task = call(() -> taskRouter().task(access(), effect.task()));
        var workflow = task.workflow();
        var timeout = workflow == null
                ? Duration.ofMinutes(2)
                : call(() -> taskRouter().reservationTimeout(access(), workflow));
        return new EffectResult.TaskSeen(task, timeout);
    }

    @Override
    public EffectResult visit(ReadMessages effect) {
        return new EffectResult.MessagesSeen(call(() -> conversations()
                .messages(
                        access(),
                        connection.conversationsService(),
                        effect.conversation(),
                        effect.from(),
                        effect.to())));
    }

    @Override
    public EffectResult visit(LookUpAuthor effect) {
        var author = new AuthorQuestion(twilio, connection, lease)
                .ask(effect.conversation(), effect.identity(), effect.participant());
        return new EffectResult.AuthorSeen(effect.identity(), author);
    }

    @Override
    public EffectResult visit(AcceptReservation effect) {
        var seen = begunBefore ? reservation(effect.task(), effect.reservation()) : null;
        if (seen != null && seen.status() != ReservationStatus.PENDING) {
            return new EffectResult.ReservationSeen(seen);
        }
        try {
            return new EffectResult.ReservationSeen(
                    call(() -> taskRouter().accept(access(), effect.task(), effect.reservation())));
        } catch (TwilioFailure.Conflict perhapsOnHold) {
            return new EffectResult.ReservationSeen(reservation(effect.task(), effect.reservation()));
        }
    }

    private Reservation reservation(TaskSid task, ReservationSid reservation) {
        return call(() -> taskRouter().reservation(access(), task, reservation));
    }

    @Override
    public EffectResult visit(ReadReservation effect) {
        return new EffectResult.ReservationSeen(reservation(effect.task(), effect.reservation()));
    }

    @Override
    public EffectResult visit(RejectReservation effect) {
        if (begunBefore) {
            var seen = reservation(effect.task(), effect.reservation());
            if (seen.status() == ReservationStatus.REJECTED) {
                return new EffectResult.ReservationSeen(seen);
            }
        }
        return new EffectResult.ReservationSeen(call(() ->
                taskRouter().reject(access(), effect.task(), effect.reservation(), connection.availableActivity())));
    }

    @Override
    public EffectResult visit(WriteTaskAttributes effect) {
        var complete = new AtomicBoolean(true);
        var task = call(() -> taskRouter().changeAttributes(access(), effect.task(), base -> {
            if (HandoffAttributes.carry(base, effect.mark())) {
                return base;
            }
            var merged = HandoffAttributes.merge(base, effect.mark());
            complete.set(merged.complete());
            return merged.attributes();
        }));
        return new EffectResult.AttributesWritten(task, complete.get());
    }

    @Override
    public EffectResult visit(SendMessage effect) {
        return lookForMessage(effect).orElseGet(() -> {
            var sent = call(() -> conversations()
                    .send(
                            access(),
                            connection.conversationsService(),
                            effect.conversation(),
                            effect.author(),
                            effect.body(),
                            key));
            return new EffectResult.MessageSent(sent.sid(), sent.index());
        });
    }

    private Optional<EffectResult> lookForMessage(SendMessage effect) {
        if (!begunBefore) {
            return Optional.empty();
        }
        var later = call(() -> conversations()
                .messages(
                        access(),
                        connection.conversationsService(),
                        effect.conversation(),
                        effect.afterIndex() + 1,
                        Integer.MAX_VALUE));
        return later.stream()
                .filter(message -> key.value().equals(message.batonKey()))
                .findFirst()
                .map(message -> new EffectResult.MessageSent(message.sid(), message.index()));
    }

    @Override
    public EffectResult visit(Invite effect) {
        return lookForTask()
                .orElseGet(() -> new EffectResult.TaskMade(call(
                        () -> interactions().invite(access(), effect.interaction(), effect.channel(), effect.task()))));
    }

    @Override
    public EffectResult visit(CreateTask effect) {
        return lookForTask()
                .orElseGet(() -> new EffectResult.TaskMade(
                        call(() -> taskRouter().create(access(), effect.task())).sid()));
    }

    // Twilio's list may lag behind: it is read twice before a second send
    private Optional<EffectResult> lookForTask() {
        if (!begunBefore) {
            return Optional.empty();
        }
        var found = findByKey();
        if (found.isEmpty() && attempt % 2 == 0) {
            throw new TwilioFailure.Unknown("not in the task list yet", null);
        }
        return found;
    }

    private Optional<EffectResult> findByKey() {
        return call(() -> taskRouter().openTasks(access(), "batonKey == '" + key + "'")).stream()
                .findFirst()
                .map(task -> new EffectResult.TaskMade(task.sid()));
    }

    @Override
    public EffectResult visit(CreateInteraction effect) {
        var found = begunBefore ? findByKey() : Optional.<EffectResult>empty();
        if (found.isEmpty() && isTurnToAsk()) {
            run(() -> interactions().create(access(), effect.conversation(), effect.channel(), effect.task()));
            found = findByKey();
        }
        if (found.isEmpty() && attempt >= LOOKS_FOR_INTERACTION) {
            throw new TwilioFailure.Refused(200, 45353, "Twilio took the interaction and made no task", null);
        }
        return found.orElseThrow(() -> new TwilioFailure.Unknown("done is what the task list shows", null));
    }

    // asked once more when the list showed nothing twice; should both arrive, Twilio drops the second (contract.md L5)
    private boolean isTurnToAsk() {
        return !begunBefore || attempt == ASKS_AGAIN_FOR_INTERACTION;
    }

    @Override
    public EffectResult visit(LeaveInteraction effect) {
        var own = call(() ->
                interactions().participant(access(), effect.interaction(), effect.channel(), effect.reservation()));
        own.ifPresent(participant -> run(
                () -> interactions().closeParticipant(access(), effect.interaction(), effect.channel(), participant)));
        return NOTHING;
    }

    @Override
    public EffectResult visit(CloseChannel effect) {
        if (!call(() -> interactions().isChannelClosed(access(), effect.interaction(), effect.channel()))) {
            run(() -> interactions().closeChannel(access(), effect.interaction(), effect.channel()));
        }
        return NOTHING;
    }

    @Override
    public EffectResult visit(CompleteTask effect) {
        if (call(() -> taskRouter().task(access(), effect.task())).status().isOpen()) {
            run(() -> taskRouter().complete(access(), effect.task(), effect.reason()));
        }
        return NOTHING;
    }

    @Override
    public EffectResult visit(ReadRelease effect) {
        return conversationQuestion().release(effect);
    }

    @Override
    public EffectResult visit(FindTasks effect) {
        return conversationQuestion().intake(effect.conversation());
    }

    private ConversationQuestion conversationQuestion() {
        return new ConversationQuestion(twilio, connection, lease);
    }

    @Override
    public EffectResult visit(LookAtWorker effect) {
        var worker = call(() -> workspaces().worker(access(), effect.worker()));
        boolean away = worker.filter(seen -> !seen.available()).isPresent();
        if (away && isTwiliosDoing(worker.orElseThrow())) {
            run(() -> workspaces().moveWorker(access(), effect.worker(), connection.availableActivity()));
            return new EffectResult.WorkerSeen(true, true);
        }
        return new EffectResult.WorkerSeen(
                worker.map(Workspaces.Worker::available).orElse(false), false);
    }

    // Twilio moves a worker that missed a reservation to the workspace's own activity for that; in any other one a
    // person put it (contract.md 2.6)
    private boolean isTwiliosDoing(Workspaces.Worker worker) {
        boolean missed = call(() -> taskRouter().missedReservationWithin(access(), worker.sid(), MISSED_LATELY));
        if (!missed) {
            return false;
        }
        var timeoutActivity = call(() -> workspaces().workspace(access())).timeoutActivity();
        return timeoutActivity == null || timeoutActivity.equals(worker.activity());
    }

    @Override
    public EffectResult visit(FollowWorker effect) {
        call(() -> workspaces().worker(access(), effect.worker()))
                .filter(leader -> !leader.available())
                .ifPresent(this::letOthersFollow);
        return NOTHING;
    }

    private void letOthersFollow(Workspaces.Worker leader) {
        for (var other : connection.workers()) {
            call(() -> workspaces().worker(access(), other))
                    .filter(Workspaces.Worker::available)
                    .ifPresent(worker -> run(() -> workspaces().moveWorker(access(), worker.sid(), leader.activity())));
        }
    }

    @Override
    public EffectResult visit(AskEngine effect) {
        throw new IllegalStateException("long effects are worked by the engine pool");
    }

    @Override
    public EffectResult visit(AskBrief effect) {
        throw new IllegalStateException("long effects are worked by the engine pool");
    }
}
