package io.baton.adapter.rest.instructions;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What {@link InstructionsJson} reads, as {@code /openapi} describes it. */
@Schema(
        name = "InstructionsRequest",
        type = SchemaType.OBJECT,
        properties = {
            @SchemaProperty(
                    name = "basedOn",
                    type = SchemaType.INTEGER,
                    description = "The version that was looked at"),
            @SchemaProperty(name = "text", type = SchemaType.STRING, description = "Plain text for every channel"),
            @SchemaProperty(
                    name = "channels",
                    type = SchemaType.OBJECT,
                    description = "What is added for single channels: sms, whatsapp, web, messenger, voice")
        })
interface InstructionsSchema {}
