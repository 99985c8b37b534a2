package io.baton.adapter.rest.engine;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What {@link MaskingJson} reads, as {@code /openapi} describes it. */
@Schema(
        name = "MaskingRequest",
        type = SchemaType.OBJECT,
        properties = {
            @SchemaProperty(
                    name = "basedOn",
                    type = SchemaType.INTEGER,
                    description = "The version that was looked at"),
            @SchemaProperty(
                    name = "patterns",
                    type = SchemaType.ARRAY,
                    description = "Each with name, which stands where something was hidden, and regex")
        })
interface MaskingSchema {}
