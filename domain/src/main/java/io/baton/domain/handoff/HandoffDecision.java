package io.baton.domain.handoff;

import io.baton.domain.engine.EngineAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the policy decides in a turn; it names the rule and the customer's words (product.md 3.1). */
public sealed interface HandoffDecision {

    /** The rule that decided; {@code none} when none did. */
    String rule();

    /** The words that triggered it; null when there were none. */
    @Nullable
    String words();

    /** The API's spelling: {@code keep}, {@code ask_first}, {@code hand_off} or {@code decline}. */
    String wire();

    /** The AI goes on with the engine's answer. */
    record Keep(EngineAnswer answer) implements HandoffDecision {
        @Override
        public String rule() {
            return "none";
        }

        @Override
        public @Nullable String words() {
            return null;
        }

        @Override
        public String wire() {
            return "keep";
        }
    }

    /**
     * The customer is asked something before humans are called.
     *
     * @param pending the handoff that waits for the answer; null when the AI tries on
     */
    record AskFirst(String rule, @Nullable String words, Question question, @Nullable PendingHandoff pending)
            implements HandoffDecision {
        @Override
        public String wire() {
            return "ask_first";
        }

        boolean asksForInformation() {
            return !question.fields().isEmpty() || (pending != null && !pending.offered());
        }

        boolean offersHuman() {
            return question.about() == Question.About.HUMAN_WANTED;
        }
    }

    /**
     * Humans take over.
     *
     * @param reasons the deciding one first
     * @param phrase for the agent
     */
    record HandOff(String rule, @Nullable String words, List<HandoffReason> reasons, String phrase)
            implements HandoffDecision {
        public HandOff {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String wire() {
            return "hand_off";
        }
    }

    /**
     * The AI says that it can't, and goes on.
     *
     * @param apology whether it excuses itself for a failure
     */
    record Decline(String rule, @Nullable String words, boolean apology) implements HandoffDecision {
        @Override
        public String wire() {
            return "decline";
        }
    }
}
