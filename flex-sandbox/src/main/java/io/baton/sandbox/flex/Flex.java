package io.baton.sandbox.flex;

import io.baton.sandbox.conversations.Conversation;
import io.baton.sandbox.conversations.ConversationService;
import io.baton.sandbox.conversations.ConversationState;
import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Directory;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Sids;
import io.baton.sandbox.taskrouter.Orchestration;
import io.baton.sandbox.taskrouter.Reservation;
import io.baton.sandbox.taskrouter.Task;
import io.baton.sandbox.taskrouter.TaskRequest;
import io.baton.sandbox.taskrouter.TaskRouter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Flex Conversations: interactions, their one channel each, invites, and agents who come with an accepted reservation
 * (contract.md 7). Not safe for several threads by itself.
 */
public final class Flex implements Orchestration {
    private static final int SECOND_CHANNEL = 45353;
    private static final int CONVERSATION_CLOSED = 45354;

    private final ConversationService conversations;
    private final Supplier<TaskRouter> taskRouter;
    private final Directory<Interaction> interactions = new Directory<>("Interactions");
    private final Seats seats;
    private final Duration setUpTime;
    private final Predicate<Reservation> setUpFails;

    /**
     * Flex on top of an account's conversations and workspace.
     *
     * @param setUpTime how long a reservation is on hold while the channel is set up
     * @param setUpFails whether setting up fails for this reservation
     */
    public Flex(
            ConversationService conversations,
            Supplier<TaskRouter> taskRouter,
            Duration setUpTime,
            Predicate<Reservation> setUpFails) {
        this.conversations = conversations;
        this.seats = new Seats(conversations);
        this.taskRouter = taskRouter;
        this.setUpTime = setUpTime;
        this.setUpFails = setUpFails;
    }

    /** All interactions. */
    public Directory<Interaction> interactions() {
        return interactions;
    }

    /** Who is in the channels. */
    public Seats seats() {
        return seats;
    }

    /** The channel, or a 404. */
    public InteractionChannel channel(String interactionSid, String channelSid) {
        InteractionChannel channel = interactions.require(interactionSid).channel();
        if (!channel.sid().equals(channelSid)) {
            throw Refusal.notFound("/Interactions/" + interactionSid + "/Channels/" + channelSid);
        }
        return channel;
    }

    /** The channel that lives in a conversation, if there is one. */
    public Optional<InteractionChannel> channelOf(Conversation conversation) {
        return interactions.first(each -> lives(each.channel(), conversation)).map(Interaction::channel);
    }

    /**
     * Opens an interaction on a conversation. A second channel, or one on a closed conversation, is dropped without
     * any word but the channel's own state (contract.md L5).
     */
    public Interaction open(
            Conversation conversation,
            String type,
            String initiatedBy,
            @Nullable Routing routing,
            @Nullable String webhookTtid) {
        boolean taken = channelOf(conversation).isPresent();
        String sid = Sids.random("KD");
        InteractionChannel channel = new InteractionChannel(sid, type, conversation.sid());
        Interaction interaction = new Interaction(sid, channel, routing, initiatedBy, webhookTtid);
        if (taken || conversation.state() == ConversationState.CLOSED) {
            channel.fail(taken ? SECOND_CHANNEL : CONVERSATION_CLOSED);
            return interactions.add(interaction);
        }
        conversation.customer().ifPresent(each -> channel.participants()
                .add(InteractionParticipant.customer(each.sid())));
        interactions.add(interaction);
        if (routing != null) {
            invite(interaction, routing);
        }
        return interaction;
    }

    /** Calls for an agent: a new task on the same conversation. */
    public Invite invite(InteractionChannel channel, Routing routing) {
        if (channel.status() == ChannelStatus.CLOSED || channel.status() == ChannelStatus.FAILED) {
            throw Refusal.invalid("Interaction channel " + channel.sid() + " is "
                    + channel.status().wire());
        }
        channel.move(ChannelStatus.ACTIVE);
        return invite(interactions.require(channel.interactionSid()), routing);
    }

    /** Takes an agent out: the task is completed, or wraps up, and the conversation goes on. */
    public void leave(InteractionChannel channel, InteractionParticipant participant, boolean completed) {
        Reservation reservation = participant.reservation();
        if (reservation == null) {
            throw Refusal.invalid("Only agents can be taken out of channel " + channel.sid());
        }
        seats.takeOut(channel, participant, completed);
        taskRouter.get().agentLeft(reservation.task(), completed, "participant left");
    }

    /** Takes the agent of a task out, as {@link #leave(InteractionChannel, InteractionParticipant, boolean)} does. */
    public void leave(InteractionChannel channel, Task task) {
        leave(channel, agent(channel, task), true);
    }

    /**
     * Flex's own transfer, which is cold: a new task goes straight to a queue or worker, past every workflow, and the
     * agent leaves (contract.md L6).
     */
    public Task transfer(Task task, String target) {
        InteractionChannel channel =
                channelOf(task).orElseThrow(() -> Refusal.invalid("Task " + task.sid() + " belongs to no interaction"));
        InteractionParticipant agent = agent(channel, task);
        taskRouter.get().events().task("task.transfer-initiated", task);
        Routing routing = new Routing(
                task.request().workflowSid(),
                target,
                task.channel().sid(),
                task.priority(),
                TaskRequest.DEFAULT_TIMEOUT,
                task.attributes().json());
        Invite invite = invite(channel, routing);
        taskRouter.get().events().task("task.transfer-completed", task);
        leave(channel, agent, true);
        return invite.task();
    }

    private static InteractionParticipant agent(InteractionChannel channel, Task task) {
        return channel.agent(task).orElseThrow(() -> Refusal.invalid("Nobody has joined for task " + task.sid()));
    }

    /** Closes the channel for everybody, with its conversation. */
    public void close(InteractionChannel channel, boolean completed) {
        end(channel, ChannelStatus.CLOSED, completed);
        conversations.conversations().find(channel.conversationSid()).ifPresent(conversations::close);
    }

    /** Leaves the conversation open without agents; the customer's next message makes a new task. */
    public void park(InteractionChannel channel) {
        end(channel, ChannelStatus.INACTIVE, true);
    }

    /** A customer wrote: where the agents have left, Flex itself calls for one (contract.md L4). */
    public void customerWrote(Conversation conversation) {
        interactions
                .first(each -> each.channel().conversationSid().equals(conversation.sid())
                        && each.channel().status() == ChannelStatus.INACTIVE)
                .ifPresent(each -> {
                    each.channel().move(ChannelStatus.ACTIVE);
                    if (each.routing() != null) {
                        invite(each, each.routing());
                    }
                });
    }

    @Override
    public boolean orchestrates(Task task) {
        return channelOf(task).isPresent();
    }

    @Override
    public Duration setUpTime() {
        return setUpTime;
    }

    @Override
    public boolean join(Reservation reservation) {
        Optional<InteractionChannel> channel = channelOf(reservation.task());
        Optional<String> identity = reservation.worker().identity();
        if (channel.isEmpty() || identity.isEmpty() || setUpFails.test(reservation)) {
            return false;
        }
        return conversations
                .conversations()
                .find(channel.get().conversationSid())
                .filter(each -> each.state() != ConversationState.CLOSED)
                .map(each -> seats.enter(channel.get(), each, identity.get(), reservation))
                .isPresent();
    }

    @Override
    public void left(Task task) {
        channelOf(task).ifPresent(channel -> channel.agent(task).ifPresent(each -> seats.takeOut(channel, each, true)));
    }

    @Override
    public void completedByAgent(Task task) {
        left(task);
        channelOf(task).filter(each -> each.status() != ChannelStatus.CLOSED).ifPresent(each -> close(each, true));
    }

    /** The channel for which a task was made. */
    public Optional<InteractionChannel> channelOf(Task task) {
        return interactions
                .first(each -> each.channel()
                        .invites()
                        .first(one -> one.task() == task)
                        .isPresent())
                .map(Interaction::channel);
    }

    private Invite invite(Interaction interaction, Routing routing) {
        InteractionChannel channel = interaction.channel();
        Conversation conversation = conversations.conversations().require(channel.conversationSid());
        String inviteSid = Sids.random("KG");
        Attributes attributes = TaskAttributes.merged(routing.attributes(), interaction, conversation, inviteSid);
        TaskRequest request = new TaskRequest(
                routing.workflowSid(),
                attributes,
                routing.taskChannel(),
                routing.priority(),
                routing.timeoutSeconds(),
                routing.routingTarget(),
                false);
        Task task = taskRouter.get().createTask(TaskRouter.newTaskSid(), request);
        return channel.invites().add(new Invite(inviteSid, task));
    }

    private void end(InteractionChannel channel, ChannelStatus status, boolean completed) {
        channel.move(status);
        for (Task task : channel.openTasks()) {
            channel.agent(task).ifPresent(each -> seats.takeOut(channel, each, true));
            taskRouter.get().agentLeft(task, completed, "channel closed");
        }
    }

    private static boolean lives(InteractionChannel channel, Conversation conversation) {
        boolean alive = channel.status() == ChannelStatus.ACTIVE || channel.status() == ChannelStatus.INACTIVE;
        return alive && channel.conversationSid().equals(conversation.sid());
    }
}
