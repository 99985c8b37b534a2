package io.baton.adapter.rest.connection;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What {@link AiSwitchRequest} reads, as {@code /openapi} describes it. */
@Schema(
        name = "AiSwitchRequest",
        type = SchemaType.OBJECT,
        requiredProperties = "ai",
        properties = {
            @SchemaProperty(
                    name = "ai",
                    type = SchemaType.STRING,
                    enumeration = {"live", "paused"}),
            @SchemaProperty(
                    name = "handOff",
                    type = SchemaType.BOOLEAN,
                    description = "With paused: what the AI has now goes to humans; without it the AI ends it itself")
        })
interface AiSwitchSchema {}
