package io.baton.adapter.rest.connection;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What {@link ConnectionRequest} reads for a connection that exists, as {@code /openapi} describes it: secrets may be left out. */
@Schema(
        name = "ConnectionReplacement",
        type = SchemaType.OBJECT,
        requiredProperties = {"name", "environment", "accountSid", "workspaceSid"},
        properties = {
            @SchemaProperty(name = "name", type = SchemaType.STRING, maxLength = 200),
            @SchemaProperty(name = "environment", type = SchemaType.STRING, maxLength = 40),
            @SchemaProperty(name = "accountSid", type = SchemaType.STRING, pattern = "^AC[0-9a-f]{32}$"),
            @SchemaProperty(name = "authToken", type = SchemaType.STRING, format = "password", writeOnly = true),
            @SchemaProperty(
                    name = "secondAuthToken",
                    type = SchemaType.STRING,
                    format = "password",
                    writeOnly = true,
                    nullable = true,
                    description = "null ends a rotation; left out it is kept"),
            @SchemaProperty(name = "apiKeySid", type = SchemaType.STRING, pattern = "^SK[0-9a-f]{32}$"),
            @SchemaProperty(name = "apiKeySecret", type = SchemaType.STRING, format = "password", writeOnly = true),
            @SchemaProperty(name = "workspaceSid", type = SchemaType.STRING, pattern = "^WS[0-9a-f]{32}$"),
            @SchemaProperty(name = "aiQueueSid", type = SchemaType.STRING, pattern = "^WQ[0-9a-f]{32}$"),
            @SchemaProperty(name = "conversationsServiceSid", type = SchemaType.STRING, pattern = "^IS[0-9a-f]{32}$"),
            @SchemaProperty(name = "intakeWorkflowSid", type = SchemaType.STRING, pattern = "^WW[0-9a-f]{32}$"),
            @SchemaProperty(name = "humanWorkflowSid", type = SchemaType.STRING, pattern = "^WW[0-9a-f]{32}$"),
            @SchemaProperty(name = "humanQueueSid", type = SchemaType.STRING, pattern = "^WQ[0-9a-f]{32}$"),
            @SchemaProperty(name = "aiWorkers", type = SchemaType.INTEGER, minimum = "1", maximum = "40"),
            @SchemaProperty(
                    name = "engagement",
                    type = SchemaType.STRING,
                    enumeration = {"accept", "hold"}),
            @SchemaProperty(name = "organisation", type = SchemaType.STRING, pattern = "^[a-z0-9][a-z0-9-]{0,39}$"),
            @SchemaProperty(name = "eventDays", type = SchemaType.INTEGER, minimum = "1", maximum = "3650"),
            @SchemaProperty(name = "transcriptDays", type = SchemaType.INTEGER, minimum = "1", maximum = "3650")
        })
interface ConnectionReplacementSchema {}
