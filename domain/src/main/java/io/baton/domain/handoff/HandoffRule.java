package io.baton.domain.handoff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules in their order (product.md 3.1). Those before {@link #ENGINE_UNSURE} look at the customer's words alone. */
public enum HandoffRule {
    /** The customer answered the one question that a decided handoff waited for. */
    INFORMATION_GIVEN(PolicyTurn::informationGiven),
    FORBIDDEN_TOPIC(PolicyTurn::forbiddenTopic),
    /** The customer was offered a human and said yes. */
    OFFER_ACCEPTED(PolicyTurn::offerAccepted),
    ASKS_FOR_HUMAN(PolicyTurn::asksForHuman),
    FRUSTRATION(PolicyTurn::frustration),
    ENGINE_UNSURE(PolicyTurn::engineUnsure),
    ENGINE_FAILED(PolicyTurn::engineFailed),
    NO_PROGRESS(PolicyTurn::noProgress);

    private final Function<PolicyTurn, Optional<HandoffDecision>> rule;

    HandoffRule(Function<PolicyTurn, Optional<HandoffDecision>> rule) {
        this.rule = rule;
    }

    /** The name in decisions, timelines and the API. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the AI could go on, so that a customer who did not ask for a human is offered one first. */
    boolean leavesAChoice() {
        return switch (this) {
            case FRUSTRATION, ENGINE_UNSURE, NO_PROGRESS -> true;
            case INFORMATION_GIVEN, FORBIDDEN_TOPIC, OFFER_ACCEPTED, ASKS_FOR_HUMAN, ENGINE_FAILED -> false;
        };
    }

    static Optional<HandoffDecision> beforeEngine(PolicyTurn turn) {
        return first(Arrays.stream(values()).filter(rule -> rule.compareTo(ENGINE_UNSURE) < 0), turn);
    }

    static Optional<HandoffDecision> first(PolicyTurn turn) {
        return first(Arrays.stream(values()), turn);
    }

    private static Optional<HandoffDecision> first(Stream<HandoffRule> rules, PolicyTurn turn) {
        return rules.map(named -> named.rule.apply(turn))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
