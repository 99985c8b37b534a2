package io.baton.adapter.rest.instructions;

import io.baton.adapter.rest.input.JsonFields;
import io.baton.adapter.rest.settings.SettingFrame;
import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.domain.instructions.Instructions;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** What every engine of a connection is told, in plain words (product.md 4). */
@Path("connections/{id}/instructions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "supervisor", "viewer"})
@Dependent
public class InstructionsResource {

    private final SettingFrame<Instructions> frame;

    @Inject
    public InstructionsResource(SettingsUseCase settings) {
        frame = new SettingFrame<>(settings, SettingKind.INSTRUCTIONS, InstructionsJson::read, InstructionsJson::write);
    }

    /** What holds now, or held in a version. */
    @GET
    @Operation(summary = "Shows what the engines are told")
    public String show(@PathParam("id") String id, @Context UriInfo uri) {
        return frame.show(id, uri);
    }

    /** Saves the next version. */
    @PUT
    @RolesAllowed({"admin", "supervisor"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tells the engines what to be and to do")
    @RequestBody(content = @Content(schema = @Schema(implementation = InstructionsSchema.class)))
    public String replace(@PathParam("id") String id, InputStream body) {
        return frame.save(id, JsonFields.in(body));
    }

    /** Every version that was saved. */
    @GET
    @Path("versions")
    @Operation(summary = "Lists who saved it, and when")
    public String versions(@PathParam("id") String id) {
        return frame.versions(id);
    }
}
