package io.baton.adapter.rest.customer;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What {@link ExportRequest} reads, as {@code /openapi} describes it. */
@Schema(
        name = "CustomerExportRequest",
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
                    description = "all unless said"),
            @SchemaProperty(name = "cursor", type = SchemaType.STRING, description = "next of the page before"),
            @SchemaProperty(
                    name = "limit",
                    type = SchemaType.INTEGER,
                    minimum = "1",
                    maximum = "50",
                    description = "20 unless said")
        })
interface ExportSchema {}
