package io.baton.domain.handoff;

import io.baton.domain.handoff.Toggles.OnEngineFailure;
import io.baton.domain.handoff.Toggles.OnForbiddenTopic;
import io.baton.domain.handoff.Toggles.OnFrustration;
import io.baton.domain.handoff.Toggles.OnHumanRequest;
import io.baton.domain.handoff.Toggles.OnUnsure;

/** How soon a conversation goes to humans: the columns of the table of product.md 3.1, by number. */
public enum HandoffLevel {
    AI_ONLY(new Toggles(
            OnForbiddenTopic.DECLINE,
            OnHumanRequest.DECLINE,
            OnFrustration.NEVER,
            OnUnsure.DECLINE,
            OnEngineFailure.APOLOGISE,
            0)),
    QUICK(new Toggles(
            OnForbiddenTopic.HAND_OFF,
            OnHumanRequest.AT_ONCE,
            OnFrustration.ANY,
            OnUnsure.AT_ONCE,
            OnEngineFailure.HAND_OFF,
            2)),
    BALANCED(new Toggles(
            OnForbiddenTopic.HAND_OFF,
            OnHumanRequest.AFTER_ONE_QUESTION,
            OnFrustration.STRONG_OR_TWICE,
            OnUnsure.AFTER_ONE_MORE_TRY,
            OnEngineFailure.HAND_OFF,
            3)),
    AI_FIRST(new Toggles(
            OnForbiddenTopic.HAND_OFF,
            OnHumanRequest.SECOND_TIME,
            OnFrustration.STRONG_TWICE_RUNNING,
            OnUnsure.AFTER_TWO_MORE_TRIES,
            OnEngineFailure.HAND_OFF,
            5));

    private final Toggles toggles;

    HandoffLevel(Toggles toggles) {
        this.toggles = toggles;
    }

    /** The level of a number from 0 to 3. */
    public static HandoffLevel of(int number) {
        return values()[number];
    }

    /** From 0 to 3, as people say it. */
    public int number() {
        return ordinal();
    }

    /** What the level stands for. */
    public Toggles toggles() {
        return toggles;
    }

    /** Whether the level promises that who asks for a human twice gets one (product.md 3.1). */
    public boolean promisesHumans() {
        return this != AI_ONLY;
    }
}
