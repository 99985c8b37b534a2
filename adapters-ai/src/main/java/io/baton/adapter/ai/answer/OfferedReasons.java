package io.baton.adapter.ai.answer;

import io.baton.domain.handoff.HandoffReason;
import java.util.List;
import java.util.Locale;

/** The reasons that an engine may give for a handoff; all others are Baton's own. */
public final class OfferedReasons {

    private static final List<HandoffReason> OFFERED = List.of(
            HandoffReason.INSUFFICIENT_KNOWLEDGE,
            HandoffReason.INSUFFICIENT_TOOLS,
            HandoffReason.INSTRUCTIONS_UNCLEAR,
            HandoffReason.INSTRUCTIONS_SAY_SO,
            HandoffReason.PROHIBITED_TOPIC,
            HandoffReason.FRUSTRATION,
            HandoffReason.USER_REQUESTED_HUMAN);

    private OfferedReasons() {}

    /** Their codes. */
    public static List<String> codes() {
        return OFFERED.stream().map(HandoffReason::code).toList();
    }

    /** The reason of a code; {@link HandoffReason#INSUFFICIENT_KNOWLEDGE} for what is not offered. */
    public static HandoffReason of(String code) {
        var asked = code.strip().toLowerCase(Locale.ROOT);
        return OFFERED.stream()
                .filter(reason -> reason.code().equals(asked))
                .findFirst()
                .orElse(HandoffReason.INSUFFICIENT_KNOWLEDGE);
    }
}
