package io.baton.sandbox.conversations;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Directory;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Sids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Conversations service of an account. Not safe for several threads by itself. */
public final class ConversationService {
    private static final int MOST_SCOPED_WEBHOOKS = 5;

    private final String sid;
    private final String accountSid;
    private final InstantSource clock;
    private final ConversationEvents events;
    private final Predicate<Message> arrives;
    private final Instant created;
    private final Directory<Conversation> conversations = new Directory<>("Conversations");
    private WebhookSettings webhooks = WebhookSettings.NONE;

    /**
     * A service whose SID belongs to the name.
     *
     * @param arrives whether a message reaches its phone
     */
    public ConversationService(
            String name,
            String accountSid,
            InstantSource clock,
            Consumer<ConversationEvent> outlet,
            Predicate<Message> arrives) {
        this.sid = Sids.named("IS", name);
        this.accountSid = accountSid;
        this.clock = clock;
        this.events = new ConversationEvents(this, clock, outlet);
        this.arrives = arrives;
        this.created = clock.instant();
    }

    /** The service's SID. */
    public String sid() {
        return sid;
    }

    /** The account it belongs to. */
    public String accountSid() {
        return accountSid;
    }

    /** The messaging service behind it. */
    public String messagingServiceSid() {
        return Sids.named("MG", sid);
    }

    /** The role of participants. */
    public String roleSid() {
        return Sids.named("RL", sid);
    }

    /** When it was made. */
    public Instant created() {
        return created;
    }

    /** All conversations. */
    public Directory<Conversation> conversations() {
        return conversations;
    }

    /** Where events go. */
    public WebhookSettings webhooks() {
        return webhooks;
    }

    /** Changes where events go; the last writer wins. */
    public void setWebhooks(WebhookSettings wanted) {
        webhooks = wanted;
    }

    /** The conversation by SID or unique name, or a 404. */
    public Conversation require(String sidOrUniqueName) {
        return conversations
                .first(each -> sidOrUniqueName.equals(each.uniqueName()))
                .orElseGet(() -> conversations.require(sidOrUniqueName));
    }

    /** The open conversation of this phone with this number of ours; there can be only one. */
    public Optional<Conversation> openWith(Binding binding) {
        return conversations.first(each -> each.state() != ConversationState.CLOSED
                && each.participants()
                        .first(one -> one.binding() != null && one.binding().sameAs(binding))
                        .isPresent());
    }

    /** A new conversation; {@code binding} is the phone that began it, if one did. */
    public Conversation create(ConversationChange change, @Nullable Binding binding, Origin origin) {
        requireFree(change.uniqueName());
        Conversation conversation = new Conversation(clock.instant());
        apply(conversation, change);
        conversations.add(conversation);
        events.added(conversation, binding, origin);
        return conversation;
    }

    /** Changes names, attributes, timers and state. */
    public void update(Conversation conversation, ConversationChange change, Origin origin) {
        if (conversation.state() == ConversationState.CLOSED) {
            throw Refusal.invalid("Conversation " + conversation.sid() + " is closed and cannot be changed");
        }
        if (!Objects.equals(change.uniqueName(), conversation.uniqueName())) {
            requireFree(change.uniqueName());
        }
        apply(conversation, change);
        events.conversation("onConversationUpdated", conversation, origin);
        if (change.state() != null) {
            move(conversation, change.state(), "API", origin);
        }
    }

    /** Closes a conversation that is still open, as Flex does. */
    public void close(Conversation conversation) {
        if (conversation.state() != ConversationState.CLOSED) {
            move(conversation, ConversationState.CLOSED, "API", Origin.twilio());
        }
    }

    /** Removes a conversation. */
    public void delete(Conversation conversation, Origin origin) {
        conversations.remove(conversation);
        events.conversation("onConversationRemoved", conversation, origin);
    }

    /** Adds somebody; the same identity twice, or a phone that is in another open conversation, is a 409. */
    public Participant join(
            Conversation conversation,
            @Nullable String identity,
            @Nullable Binding binding,
            Attributes attributes,
            Origin origin) {
        Limits.requireOpen(conversation);
        requireFree(conversation, identity, binding);
        Participant participant = new Participant(identity, binding, attributes, roleSid(), clock.instant());
        conversation.participants().add(participant);
        events.participant("onParticipantAdded", conversation, participant, origin);
        return participant;
    }

    /** Changes a participant's attributes. */
    public void update(Conversation conversation, Participant participant, Attributes attributes, Origin origin) {
        participant.setAttributes(attributes, clock.instant());
        events.participant("onParticipantUpdated", conversation, participant, origin);
    }

    /** Takes somebody out. */
    public void leave(Conversation conversation, Participant participant, Origin origin) {
        conversation.participants().remove(participant);
        events.participant("onParticipantRemoved", conversation, participant, origin);
    }

    /** Writes a message; refused when it is too long for the channel or the conversation is closed. */
    public Message post(Conversation conversation, Draft draft, Origin origin) {
        Limits.requireOpen(conversation);
        Limits.requireShort(conversation, draft.body());
        Instant now = clock.instant();
        String participant =
                conversation.author(draft.author()).map(Participant::sid).orElse(null);
        Message message = new Message(conversation.takeIndex(), draft, participant, origin.source(), now);
        conversation.messages().add(message);
        conversation.active(now);
        if (conversation.state() == ConversationState.INACTIVE) {
            move(conversation, ConversationState.ACTIVE, "EVENT", origin);
        }
        events.message("onMessageAdded", conversation, message, origin);
        send(conversation, message);
        return message;
    }

    /** Changes a message's attributes. */
    public void update(Conversation conversation, Message message, Attributes attributes, Origin origin) {
        message.setAttributes(attributes, clock.instant());
        events.message("onMessageUpdated", conversation, message, origin);
    }

    /** Removes a message; its index is not used again. */
    public void delete(Conversation conversation, Message message, Origin origin) {
        conversation.messages().remove(message);
        events.message("onMessageRemoved", conversation, message, origin);
    }

    /** Adds a webhook for one conversation; five at most (contract.md L7). */
    public ScopedWebhook addWebhook(Conversation conversation, ScopedWebhook webhook) {
        if (conversation.webhooks().size() >= MOST_SCOPED_WEBHOOKS) {
            throw Refusal.invalid("At most " + MOST_SCOPED_WEBHOOKS + " webhooks per conversation");
        }
        return conversation.webhooks().add(webhook);
    }

    /** Moves the conversations whose timers have run out. */
    public void tick() {
        Instant now = clock.instant();
        for (Conversation each : conversations.where(one -> one.state() != ConversationState.CLOSED)) {
            Instant closed = each.closedAt();
            Instant inactive = each.inactiveAt();
            if (closed != null && !now.isBefore(closed)) {
                move(each, ConversationState.CLOSED, "TIMER", Origin.twilio());
            } else if (inactive != null && !now.isBefore(inactive)) {
                move(each, ConversationState.INACTIVE, "TIMER", Origin.twilio());
            }
        }
    }

    /** When a timer runs out next. */
    public Optional<Instant> nextDue() {
        return conversations.all().stream()
                .flatMap(
                        each -> Stream.of(Optional.ofNullable(each.inactiveAt()), Optional.ofNullable(each.closedAt())))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private void send(Conversation conversation, Message message) {
        conversation
                .participants()
                .where(each -> each.binding() != null && !each.sid().equals(message.participantSid()))
                .forEach(phone -> {
                    Receipt sent = Receipt.sent(message, phone, message.created());
                    report(conversation, message, sent);
                    report(conversation, message, sent.ended(arrives.test(message)));
                });
    }

    private void report(Conversation conversation, Message message, Receipt receipt) {
        message.receipts().add(receipt);
        events.receipt(conversation, receipt);
    }

    private void apply(Conversation conversation, ConversationChange change) {
        conversation.setNames(change.friendlyName(), change.uniqueName());
        if (change.attributes() != null) {
            conversation.setAttributes(change.attributes());
        }
        conversation.setTimers(conversation.timers().with(change.timerInactive(), change.timerClosed()));
        conversation.touch(clock.instant());
    }

    private void move(Conversation conversation, ConversationState next, String reason, Origin origin) {
        ConversationState previous = conversation.state();
        if (previous != next) {
            conversation.move(next);
            conversation.touch(clock.instant());
            events.moved(conversation, previous, reason, origin);
        }
    }

    private void requireFree(@Nullable String uniqueName) {
        if (uniqueName != null
                && conversations
                        .first(each -> uniqueName.equals(each.uniqueName()))
                        .isPresent()) {
            throw Refusal.conflict(50353, "Conversation with provided unique name already exists");
        }
    }

    private void requireFree(Conversation conversation, @Nullable String identity, @Nullable Binding binding) {
        if (identity != null && conversation.author(identity).isPresent()) {
            throw Refusal.conflict(50433, "Participant already exists");
        }
        if (binding != null && openWith(binding).isPresent()) {
            throw Refusal.conflict(50416, "A binding for this participant and proxy address already exists");
        }
    }
}
