package io.baton.adapter.rest.connection;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.application.port.in.connection.SwitchAiUseCase.Wanted;
import io.baton.domain.connection.AiSwitch;
import java.util.Locale;

/** The switch of a connection (product.md 1.9). */
final class AiSwitchRequest {

    private static final Format<AiSwitch> SWITCH =
            Format.oneOf(AiSwitch.values(), ai -> ai.name().toLowerCase(Locale.ROOT));

    private AiSwitchRequest() {}

    static Wanted read(JsonFields fields) {
        var ai = fields.required("ai", SWITCH);
        boolean handOff = fields.flag("handOff").orElse(false);
        if (handOff && ai.orElse(AiSwitch.PAUSED) == AiSwitch.LIVE) {
            fields.violations().wrong("handOff", "only together with \"ai\": \"paused\"");
        }
        fields.refuseWrongAndUnknown();
        return wanted(ai.get(), handOff);
    }

    private static Wanted wanted(AiSwitch ai, boolean handOff) {
        return switch (ai) {
            case LIVE -> Wanted.LIVE;
            case PAUSED -> handOff ? Wanted.PAUSED_AND_HANDED_OFF : Wanted.PAUSED;
        };
    }
}
