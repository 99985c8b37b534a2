package io.baton.adapter.twilio.in;

import java.util.Map;

/**
 * The event types of Event Streams in the spelling of the webhooks, so that an event is the same whichever way it
 * comes.
 *
 * @see <a href="https://www.twilio.com/docs/events/event-types">Event types list</a>
 */
final class StreamType {

    private static final String TASKROUTER = "com.twilio.taskrouter.";

    private static final Map<String, String> CONVERSATIONS = Map.ofEntries(
            Map.entry("com.twilio.conversations.conversation-state.updated", "onConversationStateUpdated"),
            Map.entry("com.twilio.conversations.conversation.added", "onConversationAdded"),
            Map.entry("com.twilio.conversations.conversation.removed", "onConversationRemoved"),
            Map.entry("com.twilio.conversations.conversation.updated", "onConversationUpdated"),
            Map.entry("com.twilio.conversations.message.added", "onMessageAdded"),
            Map.entry("com.twilio.conversations.message.removed", "onMessageRemoved"),
            Map.entry("com.twilio.conversations.message.updated", "onMessageUpdated"),
            Map.entry("com.twilio.conversations.participant.added", "onParticipantAdded"),
            Map.entry("com.twilio.conversations.participant.removed", "onParticipantRemoved"),
            Map.entry("com.twilio.conversations.participant.updated", "onParticipantUpdated"),
            Map.entry("com.twilio.conversations.user.added", "onUserAdded"),
            Map.entry("com.twilio.conversations.user.updated", "onUserUpdated"));

    private StreamType() {}

    static String inWebhookSpelling(String type) {
        return type.startsWith(TASKROUTER)
                ? type.substring(TASKROUTER.length())
                : CONVERSATIONS.getOrDefault(type, type);
    }
}
