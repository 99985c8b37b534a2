package io.baton.adapter.rest.policy;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.domain.handoff.OwnToggles;
import io.baton.domain.handoff.Toggles;
import io.baton.domain.handoff.Toggles.OnEngineFailure;
import io.baton.domain.handoff.Toggles.OnForbiddenTopic;
import io.baton.domain.handoff.Toggles.OnFrustration;
import io.baton.domain.handoff.Toggles.OnHumanRequest;
import io.baton.domain.handoff.Toggles.OnUnsure;

/** {@code toggles}: what is left out is as the level has it. */
final class ToggleFields {

    private static final int MOST_TURNS = 20;

    private ToggleFields() {}

    static OwnToggles read(JsonFields fields) {
        return fields.object("toggles").map(ToggleFields::toggles).orElse(OwnToggles.none());
    }

    private static OwnToggles toggles(JsonFields fields) {
        return new OwnToggles(
                fields.optional("forbiddenTopic", oneOf(OnForbiddenTopic.values()))
                        .orNull(),
                fields.optional("humanRequest", oneOf(OnHumanRequest.values())).orNull(),
                fields.optional("frustration", oneOf(OnFrustration.values())).orNull(),
                fields.optional("unsure", oneOf(OnUnsure.values())).orNull(),
                fields.optional("engineFailure", oneOf(OnEngineFailure.values()))
                        .orNull(),
                fields.optional("noProgressTurns", Format.wholeNumber(0, MOST_TURNS))
                        .orNull());
    }

    private static <E extends Enum<E>> Format<E> oneOf(E[] values) {
        return Format.oneOf(values, Toggles::wire);
    }
}
