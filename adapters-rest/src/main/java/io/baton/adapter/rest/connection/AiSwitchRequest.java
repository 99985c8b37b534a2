package io.baton.adapter.rest.connection;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.domain.connection.AiSwitch;
import java.util.Locale;

/** The switch of a connection (product.md 1.9). */
final class AiSwitchRequest {

    private static final Format<AiSwitch> SWITCH =
            Format.oneOf(AiSwitch.values(), ai -> ai.name().toLowerCase(Locale.ROOT));

    private AiSwitchRequest() {}

    static AiSwitch read(JsonFields fields) {
        var ai = fields.required("ai", SWITCH);
        fields.refuseWrongAndUnknown();
        return ai.get();
    }
}
