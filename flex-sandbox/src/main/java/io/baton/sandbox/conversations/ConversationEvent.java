package io.baton.sandbox.conversations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that happened in a conversation.
 *
 * @param targets where it goes; nowhere when nobody wants it
 * @param fields the form fields of the webhook, in order (contract.md 6.4)
 */
public record ConversationEvent(String type, String conversationSid, List<Target> targets, Map<String, String> fields) {

    /** A webhook's address and HTTP method. */
    public record Target(String url, String method) {}

    /** Copies targets and fields in their order. */
    public ConversationEvent {
        targets = List.copyOf(targets);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
