package io.baton.domain.connection;

import java.time.Duration;

/**
 * The times and texts of a conversation; product.md names the defaults.
 *
 * @param authorName the author under which the AI writes (2.7)
 * @param debounce how long quick messages are collected before they are answered together (2.9)
 * @param taskGrace how long others may make a task before Baton does (2.10)
 * @param taskGraceWithInteraction the same where an interaction channel exists, since Flex's Leave makes its own task (2.10)
 * @param proofAge how old Twilio's last proof of ownership may be when the AI speaks (2.8)
 * @param briefDeadline how long a handoff waits for its brief (3.2)
 * @param disclosure whether the first AI message says that an AI is speaking (2.7)
 */
public record ConversationSettings(
        String authorName,
        Duration debounce,
        Duration taskGrace,
        Duration taskGraceWithInteraction,
        Duration proofAge,
        Duration briefDeadline,
        boolean disclosure) {

    /** What product.md gives when nobody chose otherwise. */
    public static ConversationSettings defaults() {
        return new ConversationSettings(
                "AI Support Agent",
                Duration.ofMillis(1500),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                true);
    }
}
