package io.baton.adapter.rest.engine;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What {@link EnginesRequest} reads, as {@code /openapi} describes it. */
@Schema(
        name = "EnginesRequest",
        type = SchemaType.OBJECT,
        properties = {
            @SchemaProperty(
                    name = "basedOn",
                    type = SchemaType.INTEGER,
                    description = "The version that was looked at; 409 when somebody saved meanwhile"),
            @SchemaProperty(
                    name = "chain",
                    type = SchemaType.ARRAY,
                    description = "local, openai, http in the order in which they are asked; empty for the server's"),
            @SchemaProperty(
                    name = "deadlineSeconds",
                    type = SchemaType.INTEGER,
                    minimum = "3",
                    maximum = "60",
                    description = "Of a turn, all engines together; 20 unless said"),
            @SchemaProperty(
                    name = "concurrency",
                    type = SchemaType.INTEGER,
                    minimum = "1",
                    maximum = "32",
                    description = "Turns that each engine works at once on a server; 8 unless said"),
            @SchemaProperty(
                    name = "openai",
                    type = SchemaType.OBJECT,
                    description =
                            "baseUrl, model, apiKey (kept when left out and the baseUrl is the same; null forgets it),"
                                    + " maxOutputTokens, maxToolRounds, hosted, customDataKeys"),
            @SchemaProperty(
                    name = "http",
                    type = SchemaType.OBJECT,
                    description = "url, secret (kept when left out and the url is the same)")
        })
interface EnginesSchema {}
