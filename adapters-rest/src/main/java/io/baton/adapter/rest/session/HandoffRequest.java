package io.baton.adapter.rest.session;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import org.jspecify.annotations.Nullable;

/** A handoff that a person asks for (product.md 3.9). */
final class HandoffRequest {

    private HandoffRequest() {}

    /** The reason for the agents; null when none is given. */
    static @Nullable String reason(JsonFields fields) {
        var reason = fields.optional("reason", Format.line(200));
        fields.refuseWrongAndUnknown();
        return reason.orNull();
    }
}
