package io.baton.adapter.rest.officehours;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What {@link OfficeHoursReader} reads, as {@code /openapi} describes it. */
@Schema(
        name = "OfficeHoursRequest",
        type = SchemaType.OBJECT,
        properties = {
            @SchemaProperty(
                    name = "schedules",
                    type = SchemaType.OBJECT,
                    description =
                            "By name: {zone, shifts: [{day, from, to}], closures: [{date} | {from, to} | {yearly}]}; "
                                    + "a shift that ends before it begins ends on the next day"),
            @SchemaProperty(
                    name = "channels",
                    type = SchemaType.OBJECT,
                    description = "The name of a channel's schedule, where it is not the default one"),
            @SchemaProperty(
                    name = "default",
                    type = SchemaType.STRING,
                    nullable = true,
                    description = "The schedule of all other channels; without one they are always open"),
            @SchemaProperty(
                    name = "outside",
                    type = SchemaType.STRING,
                    enumeration = {"hand_off", "stay_with_ai", "follow_up"},
                    defaultValue = "hand_off"),
            @SchemaProperty(
                    name = "channelsOutside",
                    type = SchemaType.OBJECT,
                    description = "The same for channels that differ"),
            @SchemaProperty(
                    name = "basedOn",
                    type = SchemaType.INTEGER,
                    description = "The version that was looked at; 409 when it is no longer the latest")
        })
interface OfficeHoursSchema {}
