package io.baton.domain.handoff;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says to a supervisor, in English, why the policy decided as it did. */
public final class Explanation {

    private Explanation() {}

    /** One or two sentences. */
    public static String of(HandoffDecision decision) {
        var cause = cause(decision.rule());
        return cause == null ? "Nothing calls for a human: the AI goes on." : cause + ". " + outcome(decision);
    }

    private static @Nullable String cause(String rule) {
        for (HandoffRule known : HandoffRule.values()) {
            if (known.wire().equals(rule)) {
                return cause(known);
            }
        }
        return null;
    }

    private static String cause(HandoffRule rule) {
        return switch (rule) {
            case INFORMATION_GIVEN -> "The customer answered the question that the handoff waited for";
            case FORBIDDEN_TOPIC -> "The customer touches a topic that the AI must leave alone";
            case OFFER_ACCEPTED -> "The customer was offered a human and said yes";
            case ASKS_FOR_HUMAN -> "The customer asks for a human";
            case FRUSTRATION -> "The customer sounds more annoyed than the policy lets pass";
            case ENGINE_UNSURE -> "The AI does not know the answer, or asks for a human itself";
            case ENGINE_FAILED -> "The AI gave no usable answer";
            case NO_PROGRESS -> "The customer asks the same again and again";
        };
    }

    private static String outcome(HandoffDecision decision) {
        if (decision instanceof HandoffDecision.HandOff) {
            return "Humans take over.";
        }
        if (decision instanceof HandoffDecision.AskFirst ask) {
            return asking(ask);
        }
        return decision instanceof HandoffDecision.Decline decline && decline.apology()
                ? "The policy lets the AI excuse itself and try again with the next message."
                : "The policy lets the AI say that it can't help with that, and go on.";
    }

    private static String asking(HandoffDecision.AskFirst ask) {
        var fields = ask.question().fields().stream().map(RequiredField::name).collect(Collectors.joining(", "));
        return switch (ask.question().about()) {
            case MATTER -> "The customer is asked what it is about first"
                    + (fields.isEmpty() ? "" : ", and for " + fields)
                    + (ask.pending() == null ? "; then the AI tries." : "; then humans take over.");
            case OTHER_WORDS -> "The customer is asked to say it in other words, and the AI tries again.";
            case HUMAN_WANTED -> "The customer is offered a human: a yes hands off, anything else goes on.";
            case INFORMATION -> "The customer is asked for " + fields + " first; then humans take over.";
        };
    }
}
