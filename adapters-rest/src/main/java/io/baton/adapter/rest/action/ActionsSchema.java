package io.baton.adapter.rest.action;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What {@link ActionsRequest} reads, as {@code /openapi} describes it. */
@Schema(
        name = "Actions",
        type = SchemaType.OBJECT,
        requiredProperties = {"items"},
        properties = {
            @SchemaProperty(name = "basedOn", type = SchemaType.INTEGER, minimum = "0", writeOnly = true),
            @SchemaProperty(name = "items", type = SchemaType.ARRAY, implementation = ActionsSchema.Item.class),
            @SchemaProperty(name = "allowedHosts", type = SchemaType.ARRAY, implementation = String.class)
        })
interface ActionsSchema {

    /** One action. */
    @Schema(
            name = "Action",
            type = SchemaType.OBJECT,
            requiredProperties = {"name", "description", "parameters", "method", "url"},
            properties = {
                @SchemaProperty(name = "name", type = SchemaType.STRING, pattern = "^[a-z][a-z0-9_]{0,39}$"),
                @SchemaProperty(name = "description", type = SchemaType.STRING, maxLength = 1000),
                @SchemaProperty(
                        name = "parameters",
                        type = SchemaType.OBJECT,
                        description = "a JSON schema (draft 2020-12) of type object"),
                @SchemaProperty(
                        name = "method",
                        type = SchemaType.STRING,
                        enumeration = {"GET", "POST", "PUT", "PATCH", "DELETE"}),
                @SchemaProperty(
                        name = "url",
                        type = SchemaType.STRING,
                        maxLength = 2000,
                        description =
                                "with placeholders in path and query: parameters, or custom data by their flex_ names"),
                @SchemaProperty(
                        name = "headers",
                        type = SchemaType.OBJECT,
                        description = "by name: secret (true or false) and value, which is never shown for a secret"),
                @SchemaProperty(
                        name = "body",
                        type = SchemaType.OBJECT,
                        description = "placeholders stand in its texts; left out, the arguments are sent as they are"),
                @SchemaProperty(name = "timeoutSeconds", type = SchemaType.INTEGER, minimum = "1", maximum = "15")
            })
    interface Item {}
}
