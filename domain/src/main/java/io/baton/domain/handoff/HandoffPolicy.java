package io.baton.domain.handoff;

import io.baton.domain.engine.EngineAnswer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides who goes on: an ordered list of named rules, the first that decides wins (product.md 3.1).
 *
 * @param forbiddenTopics plain-language lines
 * @param unsureBelow a reply of less confidence, from 0 to 1, counts as unsure
 */
public record HandoffPolicy(HandoffLevel level, List<String> forbiddenTopics, double unsureBelow) {

    private static final List<Function<Question, Optional<HandoffDecision>>> BEFORE_ENGINE =
            List.of(Question::forbiddenTopic, Question::asksForHuman, Question::frustration);
    private static final List<Function<Question, Optional<HandoffDecision>>> AFTER_ENGINE =
            List.of(Question::engineUnsure, Question::engineFailed, Question::noProgress);

    public HandoffPolicy {
        forbiddenTopics = List.copyOf(forbiddenTopics);
    }

    /** Level 1, Quick, without forbidden topics. */
    public static HandoffPolicy defaults() {
        return new HandoffPolicy(HandoffLevel.QUICK, List.of(), 0.35);
    }

    /**
     * Decides on the customer's words alone; empty when the engine must be asked.
     *
     * @param tally this turn's signals counted already
     */
    public Optional<HandoffDecision> beforeEngine(Signals signals, Tally tally) {
        return first(BEFORE_ENGINE, new Question(this, signals, tally, null));
    }

    /**
     * Decides on everything that is known.
     *
     * @param tally this turn's signals and answer counted already
     */
    public HandoffDecision decide(Signals signals, Tally tally, EngineAnswer answer) {
        var question = new Question(this, signals, tally, answer);
        return first(BEFORE_ENGINE, question)
                .or(() -> first(AFTER_ENGINE, question))
                .orElseGet(() -> new HandoffDecision.Keep(answer));
    }

    /** Whether the answer says, or shows by its confidence, that the engine does not know. */
    public boolean isUnsure(EngineAnswer answer) {
        return answer instanceof EngineAnswer.HandOff
                || (answer instanceof EngineAnswer.Reply reply && reply.confidence() < unsureBelow);
    }

    private static Optional<HandoffDecision> first(
            List<Function<Question, Optional<HandoffDecision>>> rules, Question question) {
        return rules.stream()
                .map(rule -> rule.apply(question))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** One turn under one policy; each method is a row of the table in product.md 3.1. */
    private record Question(HandoffPolicy policy, Signals signals, Tally tally, @Nullable EngineAnswer answer) {

        Optional<HandoffDecision> forbiddenTopic() {
            return signals.topics().stream()
                    .findFirst()
                    .map(topic -> handOffOrDecline("forbidden_topic", topic, HandoffReason.PROHIBITED_TOPIC, null));
        }

        Optional<HandoffDecision> asksForHuman() {
            var words = signals.humanRequest();
            if (words == null && !answersTheOneQuestion()) {
                return Optional.empty();
            }
            if (words != null && !level().neverHandsOff() && tally.humanRequests() < level().humanRequests()) {
                return Optional.of(new HandoffDecision.AskFirst("asks_for_human", words));
            }
            return Optional.of(handOffOrDecline("asks_for_human", words, HandoffReason.USER_REQUESTED_HUMAN, null));
        }

        private boolean answersTheOneQuestion() {
            return level().asksOneQuestionOnly() && tally.humanRequests() > 0;
        }

        Optional<HandoffDecision> frustration() {
            if (!level().isTooMuch(signals.frustration(), tally)) {
                return Optional.empty();
            }
            return Optional.of(
                    handOffOrDecline("frustration", signals.frustrationWords(), HandoffReason.FRUSTRATION, null));
        }

        Optional<HandoffDecision> engineUnsure() {
            if (answer == null || !policy.isUnsure(answer)) {
                return Optional.empty();
            }
            if (hasFurtherTries() && !level().neverHandsOff()) {
                return Optional.of(new HandoffDecision.AskFirst("engine_unsure", null));
            }
            var asked = answer instanceof EngineAnswer.HandOff handOff ? handOff : null;
            var reason = asked == null ? HandoffReason.INSUFFICIENT_KNOWLEDGE : asked.reason();
            return Optional.of(handOffOrDecline("engine_unsure", null, reason, asked == null ? null : asked.phrase()));
        }

        private boolean hasFurtherTries() {
            return tally.unsureTurns() <= level().furtherTries();
        }

        Optional<HandoffDecision> engineFailed() {
            if (!hasFailed()) {
                return Optional.empty();
            }
            return Optional.of(
                    level().neverHandsOff()
                            ? new HandoffDecision.Decline("engine_failed", null, true)
                            : handOffOrDecline("engine_failed", null, HandoffReason.ENGINE_FAILURE, null));
        }

        // an answer without words would leave the customer waiting
        private boolean hasFailed() {
            return answer instanceof EngineAnswer.Failed
                    || (answer instanceof EngineAnswer.Reply reply
                            && reply.text().isBlank());
        }

        Optional<HandoffDecision> noProgress() {
            if (level().neverHandsOff() || !isWithoutProgress()) {
                return Optional.empty();
            }
            return Optional.of(handOffOrDecline("no_progress", null, HandoffReason.NO_PROGRESS, null));
        }

        private boolean isWithoutProgress() {
            return signals.sameQuestionTurns() > level().turnsWithoutProgress();
        }

        private HandoffDecision handOffOrDecline(
                String rule, @Nullable String words, HandoffReason reason, @Nullable String phrase) {
            if (level().neverHandsOff()) {
                return new HandoffDecision.Decline(rule, words, false);
            }
            return new HandoffDecision.HandOff(rule, words, reasons(reason), phrase == null ? reason.phrase() : phrase);
        }

        private List<HandoffReason> reasons(HandoffReason deciding) {
            return Stream.concat(Stream.of(deciding), alsoTrue()).distinct().toList();
        }

        private Stream<HandoffReason> alsoTrue() {
            var also = Stream.<HandoffReason>builder();
            if (!signals.topics().isEmpty()) {
                also.add(HandoffReason.PROHIBITED_TOPIC);
            }
            if (signals.humanRequest() != null) {
                also.add(HandoffReason.USER_REQUESTED_HUMAN);
            }
            if (level().isTooMuch(signals.frustration(), tally)) {
                also.add(HandoffReason.FRUSTRATION);
            }
            if (hasFailed()) {
                also.add(HandoffReason.ENGINE_FAILURE);
            }
            if (isWithoutProgress()) {
                also.add(HandoffReason.NO_PROGRESS);
            }
            return also.build();
        }

        private HandoffLevel level() {
            return policy.level();
        }
    }
}
