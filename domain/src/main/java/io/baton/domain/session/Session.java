package io.baton.domain.session;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Message;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.handoff.HandoffPolicy;
import io.baton.domain.handoff.Heard;
import io.baton.domain.handoff.RequiredField;
import io.baton.domain.handoff.Signals;
import io.baton.domain.handoff.Tally;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.taskrouter.Task;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of service in one conversation (product.md 2.2): an immutable snapshot, changed only by {@link SessionFold}.
 *
 * @param ownerEpoch grows whenever the conversation changes hands; an effect of an older epoch is withdrawn (product.md 2.8)
 * @param transcript by index
 * @param lastIndex the last message index seen, -1 before the first
 * @param answeredTo the last index that needs no answer of the AI any more, -1 before the first
 * @param authors who an identity is, as far as known
 * @param tasks the tasks of the conversation, oldest first
 * @param canceledAccepts how many accepts of the AI ended canceled (product.md 2.3)
 * @param offersAfterHandoff how often a marked task was offered to the AI (product.md 2.4)
 * @param discards how many answers in a row were thrown away because the customer wrote on (product.md 2.9)
 * @param tally what the policy's rules look back on
 * @param collected required information that the customer gave, by name (product.md 3.1)
 * @param language of the customer, BCP 47; {@code und} until known
 * @param contact how the customer was asked to be reached; null while not asked (product.md 3.5)
 * @param humanTask the task that humans have or will get
 * @param lostHumanTasks how many human tasks ended before a human accepted them
 * @param humanSince when a human last took the conversation; null while none has
 * @param engineFailures turns for which no engine gave an answer
 * @param resolvedAt when the engine called the matter settled; null while it is open
 * @param provenAt when Twilio last proved that the conversation is the AI's (product.md 2.8)
 * @param askedAfterSilence whether a silent web-chat customer was asked (product.md 2.12)
 * @param closingLineSent whether the one closing line was said (product.md 2.12)
 * @param ending how the AI is ending its part; null while it goes on
 * @param resolution how it ended; null while it is open
 * @param disclosed whether the customer was told that an AI is speaking (product.md 2.7)
 */
public record Session(
        SessionId id,
        ConnectionId connection,
        ConversationSid conversation,
        SessionState state,
        int ownerEpoch,
        Customer customer,
        List<Utterance> transcript,
        int lastIndex,
        int answeredTo,
        Map<String, Author> authors,
        List<Task> tasks,
        @Nullable AiReservation ai,
        int canceledAccepts,
        int offersAfterHandoff,
        @Nullable OpenTurn turn,
        int discards,
        Tally tally,
        Map<String, String> collected,
        String language,
        @Nullable Handoff handoff,
        @Nullable AwaitedContact contact,
        @Nullable TaskSid humanTask,
        int lostHumanTasks,
        @Nullable Instant humanSince,
        int engineFailures,
        @Nullable Instant resolvedAt,
        @Nullable Instant provenAt,
        boolean disclosed,
        boolean askedAfterSilence,
        boolean closingLineSent,
        Instant openedAt,
        Instant lastMessageAt,
        @Nullable Resolution ending,
        @Nullable Instant closedAt,
        @Nullable Resolution resolution,
        @Nullable Previous previous) {

    public Session {
        transcript = List.copyOf(transcript);
        authors = Collections.unmodifiableMap(new LinkedHashMap<>(authors));
        tasks = List.copyOf(tasks);
        collected = Map.copyOf(collected);
    }

    /** The task of this SID, when it is one of the conversation's. */
    public Optional<Task> task(TaskSid sid) {
        return tasks.stream().filter(task -> task.sid().equals(sid)).findFirst();
    }

    /** The AI's own task. */
    public Optional<Task> aiTask() {
        return ai == null ? Optional.empty() : task(ai.reservation().task());
    }

    /** The interaction on which Flex serves the conversation, as a task of this session or the former one named it. */
    public Optional<FlexInteraction> interaction() {
        return tasks.stream()
                .map(FlexInteraction::of)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.ofNullable(previous).map(Previous::interaction));
    }

    /** Whether customer messages wait for an answer. */
    public boolean hasUnanswered() {
        return transcript.stream().anyMatch(line -> line.author() == Author.CUSTOMER && line.index() > answeredTo);
    }

    /** Index of the first customer message that waits for an answer; one past the last message when none does. */
    public int firstUnanswered() {
        return transcript.stream()
                .filter(line -> line.author() == Author.CUSTOMER && line.index() > answeredTo)
                .mapToInt(Utterance::index)
                .findFirst()
                .orElse(lastIndex + 1);
    }

    /** The identities, in the transcript and in messages that come after it, of which nobody knows yet who they are. */
    public Set<String> strangers(List<Message> later) {
        var written = transcript.stream()
                .filter(line -> line.author() == Author.UNKNOWN)
                .map(Utterance::identity);
        var coming = later.stream()
                .filter(message -> message.authorByItself().isEmpty())
                .map(Message::identity)
                .filter(identity -> authors.getOrDefault(identity, Author.UNKNOWN) == Author.UNKNOWN);
        return Stream.concat(written, coming).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the API shows and engines get: the AI's task's attributes flattened, and Baton's own three keys (product.md 2.11). */
    public Map<String, String> customData() {
        return SessionCustomData.of(this);
    }

    /** The required information of a policy that is neither known from Flex, nor from the customer's profile, nor collected (product.md 3.1). */
    public List<RequiredField> missing(HandoffPolicy policy) {
        return policy.requiredInformation().missing(customer.channel(), SessionKnowledge.of(this));
    }

    /** What a turn on the unanswered messages brings before an engine is asked. */
    public Heard heard(HandoffPolicy policy, Signals signals) {
        var text = transcript.stream()
                .filter(line -> line.author() == Author.CUSTOMER && line.index() > answeredTo)
                .map(Utterance::text)
                .collect(Collectors.joining("\n"));
        return new Heard(signals, text, missing(policy));
    }
}
