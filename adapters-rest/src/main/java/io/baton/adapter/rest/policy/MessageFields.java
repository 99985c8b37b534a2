package io.baton.adapter.rest.policy;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.domain.conversation.MessageSplit;
import io.baton.domain.handoff.HandoffMessages;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.LanguageTexts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code messages}: by reason code and language, null is silence. */
final class MessageFields {

    private static final Format<String> MESSAGE = Format.text(MessageSplit.MAX_CHARACTERS);
    private static final Set<String> BESIDE_REASONS = Set.of(HandoffMessages.ANY_REASON, HandoffMessages.DISCLOSURE);
    private static final String CODES = HandoffMessages.DISCLOSURE
            + ", "
            + HandoffMessages.ANY_REASON
            + Arrays.stream(HandoffReason.values())
                    .map(HandoffReason::code)
                    .collect(Collectors.joining(", ", ", ", ""));

    private MessageFields() {}

    static HandoffMessages read(JsonFields fields) {
        Map<String, LanguageTexts> messages = new LinkedHashMap<>();
        fields.object("messages")
                .ifPresent(byReason -> byReason.names().forEach(code -> read(byReason, code, messages)));
        return new HandoffMessages(messages);
    }

    private static void read(JsonFields byReason, String code, Map<String, LanguageTexts> messages) {
        if (!isKnown(code)) {
            byReason.violations().wrong(byReason.path(code), "one of " + CODES);
        }
        if (byReason.isNull(code)) {
            messages.put(code, LanguageFields.mute());
        } else {
            LanguageFields.read(byReason, code, MESSAGE).ifPresent(texts -> messages.put(code, texts));
        }
    }

    private static boolean isKnown(String code) {
        return BESIDE_REASONS.contains(code)
                || Arrays.stream(HandoffReason.values())
                        .anyMatch(reason -> reason.code().equals(code));
    }
}
