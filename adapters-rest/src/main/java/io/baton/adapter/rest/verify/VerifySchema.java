package io.baton.adapter.rest.verify;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What {@link VerifyResource} reads, as {@code /openapi} describes it. */
@Schema(
        name = "VerifyRequest",
        type = SchemaType.OBJECT,
        properties =
                @SchemaProperty(
                        name = "workflowSid",
                        type = SchemaType.STRING,
                        pattern = "^WW[0-9a-f]{32}$",
                        description =
                                "Where the test task is made; the workflow in which Baton makes tasks unless given"))
interface VerifySchema {}
