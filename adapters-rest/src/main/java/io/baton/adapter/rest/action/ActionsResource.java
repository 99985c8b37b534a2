package io.baton.adapter.rest.action;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.adapter.rest.input.Violations;
import io.baton.adapter.rest.settings.SettingFrame;
import io.baton.application.port.in.action.DeclareActionsUseCase;
import io.baton.application.port.in.action.DeclareActionsUseCase.ActionsRefused;
import io.baton.application.port.in.action.DeclareActionsUseCase.Draft;
import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.domain.action.Actions;
import io.baton.domain.settings.Versioned;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The HTTP actions of a connection (product.md 4). */
@Path("connections/{id}/actions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "supervisor", "viewer"})
@Dependent
public class ActionsResource {

    private static final int MAX_BYTES = 1024 * 1024;
    private static final Format<Integer> VERSION = Format.wholeNumber(0, Integer.MAX_VALUE);

    private final SettingFrame<Actions> frame;
    private final DeclareActionsUseCase actions;

    @Inject
    public ActionsResource(SettingsUseCase settings, DeclareActionsUseCase actions) {
        this.frame = new SettingFrame<>(
                settings,
                SettingKind.ACTIONS,
                body -> new ActionsRequest(body).draft().actions(),
                ActionsView::json);
        this.actions = actions;
    }

    /** What is declared, without secrets. */
    @GET
    @Operation(summary = "Shows what engines may call; values of secret headers are never shown")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "the latest when it is left out",
            schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionsSchema.class)))
    public String actions(@PathParam("id") String id, @Context UriInfo uri) {
        return frame.show(id, uri);
    }

    /** Every version that was saved. */
    @GET
    @Path("versions")
    @Operation(summary = "Lists the versions of what engines may call, the latest first")
    public String versions(@PathParam("id") String id) {
        return frame.versions(id);
    }

    /** Declares actions in place of those so far. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(
            summary = "Declares what engines may call",
            description =
                    "All actions at once. A secret that is left out stays as it is, unless the action, the header or the server is new")
    @RequestBody(content = @Content(schema = @Schema(implementation = ActionsSchema.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionsSchema.class)))
    @APIResponse(responseCode = "409", description = "Somebody saved since the version in basedOn")
    public String declare(@PathParam("id") String id, InputStream body) {
        var fields = JsonFields.in(body, MAX_BYTES);
        var basedOn = fields.optional("basedOn", VERSION);
        var request = new ActionsRequest(fields);
        fields.refuseWrongAndUnknown();
        return frame.json(declared(id, request.draft(), basedOn.orNull())).toString();
    }

    private Versioned<Actions> declared(String id, Draft draft, @Nullable Integer basedOn) {
        try {
            return actions.declare(SettingFrame.known(id), draft, basedOn).orElseThrow(SettingFrame::unknownConnection);
        } catch (ActionsRefused refused) {
            var violations = new Violations();
            refused.flaws().forEach(flaw -> violations.wrong(flaw.field(), flaw.expected()));
            throw violations.refusal();
        }
    }
}
