package io.baton.adapter.rest.officehours;

import io.baton.adapter.rest.input.JsonFields;
import io.baton.adapter.rest.settings.SettingFrame;
import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.domain.officehours.OfficeHours;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** When the humans of a connection are there, and what happens to handoffs while they are away (product.md 3.5). */
@Path("connections/{id}/office-hours")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "supervisor", "viewer"})
@Dependent
public class OfficeHoursResource {

    private final SettingFrame<OfficeHours> frame;

    @Inject
    public OfficeHoursResource(SettingsUseCase settings, InstantSource clock) {
        this.frame = new SettingFrame<>(
                settings,
                SettingKind.OFFICE_HOURS,
                OfficeHoursReader::read,
                hours -> OfficeHoursView.of(hours, clock.instant()));
    }

    /** The office hours, and whether humans are there now. */
    @GET
    @Operation(summary = "Shows when humans are there, channel by channel also for this moment")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "an earlier version; the latest when it is left out",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
    @APIResponse(responseCode = "200", description = "Version 0 means that nobody has set any: humans are always there")
    @APIResponse(responseCode = "404", description = "No connection has this id, or no version this number")
    public String show(@PathParam("id") String id, @Context UriInfo uri) {
        return frame.show(id, uri);
    }

    /** Saves office hours; the next event of each conversation goes by them. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "supervisor"})
    @Operation(summary = "Sets when humans are there, and what happens to handoffs while they are away")
    @RequestBody(content = @Content(schema = @Schema(implementation = OfficeHoursSchema.class)))
    @APIResponse(responseCode = "200", description = "Saved as the next version")
    @APIResponse(responseCode = "400", description = "Nothing was changed; each wrong field is named by its path")
    @APIResponse(responseCode = "409", description = "Somebody saved since the version in basedOn")
    public String save(@PathParam("id") String id, InputStream body) {
        return frame.save(id, JsonFields.in(body));
    }

    /** Who saved which version when. */
    @GET
    @Path("versions")
    @Operation(summary = "Lists every version that was saved, the latest first")
    public String versions(@PathParam("id") String id) {
        return frame.versions(id);
    }
}
