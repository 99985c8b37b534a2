package io.baton.adapter.rest.policy;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What {@link PolicyRequest} reads, as {@code /openapi} describes it. */
@Schema(
        name = "HandoffPolicy",
        type = SchemaType.OBJECT,
        requiredProperties = "level",
        properties = {
            @SchemaProperty(
                    name = "level",
                    type = SchemaType.INTEGER,
                    minimum = "0",
                    maximum = "3",
                    description = "0 AI only, 1 quick, 2 balanced, 3 AI first"),
            @SchemaProperty(
                    name = "toggles",
                    type = SchemaType.OBJECT,
                    description = "forbiddenTopic, humanRequest, frustration, unsure, engineFailure, noProgressTurns;"
                            + " what is left out is as the level has it"),
            @SchemaProperty(
                    name = "forbiddenTopics",
                    type = SchemaType.ARRAY,
                    maxItems = 50,
                    description = "plain-language lines of at most 200 characters"),
            @SchemaProperty(name = "unsureBelow", type = SchemaType.NUMBER, minimum = "0", maximum = "1"),
            @SchemaProperty(name = "offerFirst", type = SchemaType.BOOLEAN),
            @SchemaProperty(
                    name = "requiredInformation",
                    type = SchemaType.ARRAY,
                    maxItems = 10,
                    description = "{name, question: {language: text}, channels?}"),
            @SchemaProperty(
                    name = "messages",
                    type = SchemaType.OBJECT,
                    description =
                            "by reason code, default or disclosure: {language or default: text}; null says nothing"),
            @SchemaProperty(
                    name = "loopBound",
                    type = SchemaType.OBJECT,
                    description = "{handoffs, hours}: more of them go straight to humans"),
            @SchemaProperty(
                    name = "agentsLanguage",
                    type = SchemaType.STRING,
                    enumeration = {"en", "de", "es", "fr", "it", "nl", "pt"},
                    defaultValue = "en",
                    description = "of the reason and the summary that agents read"),
            @SchemaProperty(
                    name = "channels",
                    type = SchemaType.OBJECT,
                    description = "by channel: what it has otherwise, all but loopBound and agentsLanguage"),
            @SchemaProperty(
                    name = "basedOn",
                    type = SchemaType.INTEGER,
                    minimum = "0",
                    description = "the version that was looked at; 409 when it is not the latest any more")
        })
interface HandoffPolicySchema {}
