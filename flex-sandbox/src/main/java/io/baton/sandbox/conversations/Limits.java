package io.baton.sandbox.conversations;

import io.baton.sandbox.core.Refusal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a conversation takes (contract.md 6.5). */
final class Limits {
    private static final int LONGEST_PHONE_BODY = 1600;
    private static final int LONGEST_CHAT_BODY = 32 * 1024;

    private Limits() {}

    static void requireOpen(Conversation conversation) {
        if (conversation.state() == ConversationState.CLOSED) {
            throw Refusal.invalid("Conversation " + conversation.sid() + " is closed");
        }
    }

    static void requireShort(Conversation conversation, @Nullable String body) {
        if (body == null) {
            return;
        }
        boolean phone = conversation
                .participants()
                .first(each -> each.binding() != null)
                .isPresent();
        if (phone && body.length() > LONGEST_PHONE_BODY) {
            throw Refusal.invalid("Body exceeds the limit of " + LONGEST_PHONE_BODY + " characters");
        }
        if (body.getBytes(StandardCharsets.UTF_8).length > LONGEST_CHAT_BODY) {
            throw Refusal.invalid("Body exceeds the limit of 32 KB");
        }
    }
}
