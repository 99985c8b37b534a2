package io.baton.domain.handoff;

import io.baton.domain.handoff.Toggles.OnEngineFailure;
import io.baton.domain.handoff.Toggles.OnForbiddenTopic;
import io.baton.domain.handoff.Toggles.OnFrustration;
import io.baton.domain.handoff.Toggles.OnHumanRequest;
import io.baton.domain.handoff.Toggles.OnUnsure;
import org.jspecify.annotations.Nullable;

/** The toggles that a policy sets on its own; what is null is as its level has it. */
public record OwnToggles(
        @Nullable OnForbiddenTopic forbiddenTopic,
        @Nullable OnHumanRequest humanRequest,
        @Nullable OnFrustration frustration,
        @Nullable OnUnsure unsure,
        @Nullable OnEngineFailure engineFailure,
        @Nullable Integer noProgressTurns) {

    /** Everything as the level has it. */
    public static OwnToggles none() {
        return new OwnToggles(null, null, null, null, null, null);
    }

    /** What holds, by these where they say something and by the others where not. */
    public Toggles over(Toggles others) {
        return new Toggles(
                forbiddenTopic == null ? others.forbiddenTopic() : forbiddenTopic,
                humanRequest == null ? others.humanRequest() : humanRequest,
                frustration == null ? others.frustration() : frustration,
                unsure == null ? others.unsure() : unsure,
                engineFailure == null ? others.engineFailure() : engineFailure,
                noProgressTurns == null ? others.noProgressTurns() : noProgressTurns);
    }

    /** These, completed by others. */
    OwnToggles over(OwnToggles others) {
        return new OwnToggles(
                forbiddenTopic == null ? others.forbiddenTopic : forbiddenTopic,
                humanRequest == null ? others.humanRequest : humanRequest,
                frustration == null ? others.frustration : frustration,
                unsure == null ? others.unsure : unsure,
                engineFailure == null ? others.engineFailure : engineFailure,
                noProgressTurns == null ? others.noProgressTurns : noProgressTurns);
    }
}
