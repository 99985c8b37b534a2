package io.baton.domain.taskrouter;

import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.InteractionChannelSid;
import io.baton.domain.sid.InteractionSid;
import io.baton.domain.sid.Sid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes of a task: a JSON object of at most {@value #MAX_CHARACTERS} characters, replaced as a whole by every write.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/limits">TaskRouter limits</a>
 */
public record TaskAttributes(AttributeValue.Fields fields) {

    /** Twilio's hard limit, whitespace included. */
    public static final int MAX_CHARACTERS = 4096;

    /** The key that marks everything a test of a connection makes; nobody's conversation, so analytics leave it out. */
    public static final String TRIAL = "batonVerify";

    private static final TaskAttributes EMPTY = new TaskAttributes(new AttributeValue.Fields(Map.of()));

    /** No attributes at all. */
    public static TaskAttributes empty() {
        return EMPTY;
    }

    /** The compact JSON text that is sent to Twilio. */
    public String written() {
        return fields.written();
    }

    /** The value under a top-level key. */
    public Optional<AttributeValue> get(String key) {
        return Optional.ofNullable(fields.values().get(key));
    }

    /** The value under a top-level key when it is a string. */
    public Optional<String> text(String key) {
        return get(key).filter(AttributeValue.Text.class::isInstance)
                .map(AttributeValue.Text.class::cast)
                .map(AttributeValue.Text::value);
    }

    /** Whether a top-level key holds JSON's {@code true}; the string "true" does not count (contract.md T13). */
    public boolean isTrue(String key) {
        return get(key).filter(AttributeValue.of(true)::equals).isPresent();
    }

    /** A copy with one key added or replaced; every other key keeps its place. */
    public TaskAttributes with(String key, AttributeValue value) {
        Map<String, AttributeValue> copy = new LinkedHashMap<>(fields.values());
        copy.put(key, value);
        return new TaskAttributes(new AttributeValue.Fields(copy));
    }

    /** A copy without one key. */
    public TaskAttributes without(String key) {
        Map<String, AttributeValue> copy = new LinkedHashMap<>(fields.values());
        copy.remove(key);
        return new TaskAttributes(new AttributeValue.Fields(copy));
    }

    /** The conversation that the task serves, when it names one. */
    public Optional<ConversationSid> conversation() {
        return text("conversationSid").filter(sid -> Sid.matches("CH", sid)).map(ConversationSid::new);
    }

    /** The Flex interaction of the task; empty for a plain task (contract.md 7.3). */
    public Optional<InteractionSid> interaction() {
        return text("flexInteractionSid").filter(sid -> Sid.matches("KD", sid)).map(InteractionSid::new);
    }

    /** The Flex interaction channel of the task; empty for a plain task. */
    public Optional<InteractionChannelSid> interactionChannel() {
        return text("flexInteractionChannelSid")
                .filter(sid -> Sid.matches("UO", sid))
                .map(InteractionChannelSid::new);
    }

    /** Whether the task is already marked for humans (product.md 3.3). */
    public boolean isHandedOff() {
        return isTrue("handedOff");
    }

    /** Whether a test of the connection made the task. */
    public boolean isTrial() {
        return isTrue(TRIAL);
    }
}
