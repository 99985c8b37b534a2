package io.baton.adapter.rest.session;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What {@link HandoffRequest} reads, as {@code /openapi} describes it. */
@Schema(
        name = "HandoffRequest",
        type = SchemaType.OBJECT,
        properties = @SchemaProperty(name = "reason", type = SchemaType.STRING, maxLength = 200))
interface HandoffSchema {}
