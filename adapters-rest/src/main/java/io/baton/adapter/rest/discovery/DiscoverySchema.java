package io.baton.adapter.rest.discovery;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What {@link DiscoveryResource} reads, as {@code /openapi} describes it. */
@Schema(
        name = "DiscoveryRequest",
        type = SchemaType.OBJECT,
        requiredProperties = {"accountSid", "authToken"},
        properties = {
            @SchemaProperty(name = "accountSid", type = SchemaType.STRING, pattern = "^AC[0-9a-f]{32}$"),
            @SchemaProperty(name = "authToken", type = SchemaType.STRING, format = "password", writeOnly = true),
            @SchemaProperty(name = "apiKeySid", type = SchemaType.STRING, pattern = "^SK[0-9a-f]{32}$"),
            @SchemaProperty(name = "apiKeySecret", type = SchemaType.STRING, format = "password", writeOnly = true),
            @SchemaProperty(name = "workspaceSid", type = SchemaType.STRING, pattern = "^WS[0-9a-f]{32}$")
        })
interface DiscoverySchema {}
