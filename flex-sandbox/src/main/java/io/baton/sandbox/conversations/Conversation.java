package io.baton.sandbox.conversations;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Directory;
import io.baton.sandbox.core.Resource;
import io.baton.sandbox.core.Sids;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A conversation with its participants, messages and scoped webhooks. */
public final class Conversation implements Resource {
    /** Conversation attributes: 16 KB (contract.md 6.5). */
    public static final int ATTRIBUTES_LIMIT = 16 * 1024;

    private final String sid = Sids.random("CH");
    private final Instant created;
    private final Directory<Participant> participants = new Directory<>("Participants");
    private final Directory<Message> messages = new Directory<>("Messages");
    private final Directory<ScopedWebhook> webhooks = new Directory<>("Webhooks");
    private @Nullable String friendlyName;
    private @Nullable String uniqueName;
    private Attributes attributes = Attributes.none();
    private Timers timers = Timers.NONE;
    private ConversationState state = ConversationState.ACTIVE;
    private Instant updated;
    private Instant lastActivity;
    private int nextIndex;

    Conversation(Instant created) {
        this.created = created;
        this.updated = created;
        this.lastActivity = created;
    }

    @Override
    public String sid() {
        return sid;
    }

    /** The name. */
    public @Nullable String friendlyName() {
        return friendlyName;
    }

    /** The application's own name for it. */
    public @Nullable String uniqueName() {
        return uniqueName;
    }

    /** Free attributes. */
    public Attributes attributes() {
        return attributes;
    }

    /** The silence after which its state changes. */
    public Timers timers() {
        return timers;
    }

    /** The state. */
    public ConversationState state() {
        return state;
    }

    /** When it was made. */
    public Instant created() {
        return created;
    }

    /** When it last changed. */
    public Instant updated() {
        return updated;
    }

    /** Who is in it. */
    public Directory<Participant> participants() {
        return participants;
    }

    /** What was said, oldest first. */
    public Directory<Message> messages() {
        return messages;
    }

    /** Webhooks of this conversation alone. */
    public Directory<ScopedWebhook> webhooks() {
        return webhooks;
    }

    /** When it becomes inactive; null for never or if it is already. */
    public @Nullable Instant inactiveAt() {
        return state == ConversationState.ACTIVE ? timers.inactiveAt(lastActivity) : null;
    }

    /** When it closes; null for never. */
    public @Nullable Instant closedAt() {
        return state == ConversationState.CLOSED ? null : timers.closedAt(lastActivity);
    }

    /** The participant who writes under this name. */
    public Optional<Participant> author(String name) {
        return participants.first(each -> each.author().equals(name));
    }

    /** The phone or, without one, the first identity: the customer. */
    public Optional<Participant> customer() {
        return participants.first(each -> each.binding() != null).or(() -> participants.first(each -> true));
    }

    int takeIndex() {
        return nextIndex++;
    }

    void setNames(@Nullable String friendly, @Nullable String unique) {
        friendlyName = friendly == null ? friendlyName : friendly;
        uniqueName = unique == null ? uniqueName : unique;
    }

    void setAttributes(Attributes wanted) {
        attributes = wanted;
    }

    void setTimers(Timers wanted) {
        timers = wanted;
    }

    void move(ConversationState next) {
        state = next;
    }

    void touch(Instant now) {
        updated = now;
    }

    void active(Instant now) {
        lastActivity = now;
    }
}
