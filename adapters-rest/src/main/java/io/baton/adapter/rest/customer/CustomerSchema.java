package io.baton.adapter.rest.customer;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What {@link CustomerRequest} reads, as {@code /openapi} describes it. */
@Schema(
        name = "CustomerRequest",
        type = SchemaType.OBJECT,
        requiredProperties = "address",
        properties = {
            @SchemaProperty(
                    name = "address",
                    type = SchemaType.STRING,
                    maxLength = 256,
                    description = "a phone number, with or without whatsapp:, or a chat identity"),
            @SchemaProperty(
                    name = "connection",
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "all unless said")
        })
interface CustomerSchema {}
