package io.baton.adapter.rest.policy;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What {@link TryRequest} reads, as {@code /openapi} describes it. */
@Schema(
        name = "TryHandoffPolicy",
        type = SchemaType.OBJECT,
        requiredProperties = "messages",
        properties = {
            @SchemaProperty(
                    name = "policy",
                    type = SchemaType.OBJECT,
                    description = "a draft, as PUT takes it; the saved one when it is left out"),
            @SchemaProperty(
                    name = "channel",
                    type = SchemaType.STRING,
                    enumeration = {"sms", "whatsapp", "web", "messenger", "voice"},
                    description = "web unless said"),
            @SchemaProperty(
                    name = "messages",
                    type = SchemaType.ARRAY,
                    maxItems = 100,
                    description = "{author: customer or ai, text}")
        })
interface TrySchema {}
