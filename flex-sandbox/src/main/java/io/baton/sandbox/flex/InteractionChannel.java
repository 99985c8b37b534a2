package io.baton.sandbox.flex;

import io.baton.sandbox.core.Directory;
import io.baton.sandbox.core.Resource;
import io.baton.sandbox.core.Sids;
import io.baton.sandbox.taskrouter.Task;
import java.util.List;
import java.util.Optional;

/** The channel of an interaction, bound to one conversation. */
public final class InteractionChannel implements Resource {
    private final String sid = Sids.random("UO");
    private final String interactionSid;
    private final String type;
    private final String conversationSid;
    private final Directory<Invite> invites = new Directory<>("Invites");
    private final Directory<InteractionParticipant> participants = new Directory<>("Participants");
    private ChannelStatus status = ChannelStatus.ACTIVE;
    private int errorCode;

    InteractionChannel(String interactionSid, String type, String conversationSid) {
        this.interactionSid = interactionSid;
        this.type = type;
        this.conversationSid = conversationSid;
    }

    @Override
    public String sid() {
        return sid;
    }

    /** The interaction it belongs to. */
    public String interactionSid() {
        return interactionSid;
    }

    /** sms, whatsapp, web, chat, messenger, email, gbm or voice. */
    public String type() {
        return type;
    }

    /** The conversation it is bound to. */
    public String conversationSid() {
        return conversationSid;
    }

    /** The state. */
    public ChannelStatus status() {
        return status;
    }

    /** Why it failed; 0 when it did not. */
    public int errorCode() {
        return errorCode;
    }

    /** Every call for an agent so far. */
    public Directory<Invite> invites() {
        return invites;
    }

    /** Who is in it now. */
    public Directory<InteractionParticipant> participants() {
        return participants;
    }

    /** The tasks that are not over. */
    public List<Task> openTasks() {
        return invites.all().stream()
                .map(Invite::task)
                .filter(task -> !task.status().terminal())
                .toList();
    }

    Optional<InteractionParticipant> agent(Task task) {
        return participants.first(
                each -> each.reservation() != null && each.reservation().task() == task);
    }

    void move(ChannelStatus next) {
        status = next;
    }

    void fail(int code) {
        status = ChannelStatus.FAILED;
        errorCode = code;
    }
}
