package io.baton.domain.handoff;

import io.baton.domain.engine.EngineAnswer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides who goes on, by the rules in their order: the first that decides wins (product.md 3.1).
 *
 * @param ownToggles set on their own, whatever the level says
 * @param forbiddenTopics plain-language lines
 * @param unsureBelow a reply of less confidence, from 0 to 1, counts as unsure
 * @param offerFirst whether the customer is offered a human, once, where he did not ask for one and the AI could go on
 */
public record HandoffPolicy(
        HandoffLevel level,
        OwnToggles ownToggles,
        List<String> forbiddenTopics,
        double unsureBelow,
        boolean offerFirst,
        RequiredInformation requiredInformation,
        HandoffMessages messages) {

    private static final double UNSURE_BELOW = 0.35;

    public HandoffPolicy {
        forbiddenTopics = List.copyOf(forbiddenTopics);
    }

    /** Level 1, Quick, without forbidden topics. */
    public static HandoffPolicy defaults() {
        return at(HandoffLevel.QUICK);
    }

    /** A level with nothing of its own. */
    public static HandoffPolicy at(HandoffLevel level, String... forbiddenTopics) {
        return new HandoffPolicy(
                level,
                OwnToggles.none(),
                List.of(forbiddenTopics),
                UNSURE_BELOW,
                false,
                RequiredInformation.none(),
                HandoffMessages.builtIn());
    }

    /** What holds in each case: the level's toggles, and on top of them the policy's own. */
    public Toggles toggles() {
        return ownToggles.over(level.toggles());
    }

    /** Whether who asks for a human may be turned away although the level promises one. */
    public boolean breaksItsPromise() {
        return level.promisesHumans() && toggles().humanRequest() == Toggles.OnHumanRequest.DECLINE;
    }

    /**
     * Decides on the customer's words alone; empty when the engine must be asked.
     *
     * @param before this turn
     */
    public Optional<Verdict> beforeEngine(Tally before, Heard heard) {
        var turn = new PolicyTurn(this, before.after(heard.signals()), heard, null);
        return HandoffRule.beforeEngine(turn).map(turn::verdict);
    }

    /**
     * Decides on everything that is known.
     *
     * @param before this turn
     */
    public Verdict decide(Tally before, Heard heard, EngineAnswer answer) {
        var tally = before.after(heard.signals()).afterAnswer(isUnsure(answer));
        var turn = new PolicyTurn(this, tally, heard, answer);
        return turn.verdict(HandoffRule.first(turn).orElseGet(() -> new HandoffDecision.Keep(answer)));
    }

    /** Decides a turn as it is: with the engine's answer, or without one where the words alone decide; empty when it must be asked. */
    public Optional<Verdict> decideTurn(Tally before, Heard heard, @Nullable EngineAnswer answer) {
        return answer == null ? beforeEngine(before, heard) : Optional.of(decide(before, heard, answer));
    }

    /** Whether the answer says, or shows by its confidence, that the engine does not know. */
    public boolean isUnsure(EngineAnswer answer) {
        return answer instanceof EngineAnswer.HandOff
                || (answer instanceof EngineAnswer.Reply reply && reply.confidence() < unsureBelow);
    }
}
