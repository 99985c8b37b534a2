package io.baton.adapter.rest.check;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.QueryFields;
import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.CheckConnectionUseCase;
import io.baton.domain.connection.ConnectionId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Checks a connection, repairs what they find, and puts repairs back (product.md 1.5, 1.6). */
@Path("connections/{id}/checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Dependent
public class ChecksResource {

    private static final Format<CheckCode> CODE = Format.oneOf(CheckCode.values(), CheckCode::wire);

    private final CheckConnectionUseCase checks;

    @Inject
    public ChecksResource(CheckConnectionUseCase checks) {
        this.checks = checks;
    }

    /** Checks the connection; within some 20 seconds. */
    @GET
    @RolesAllowed({"admin", "supervisor", "viewer"})
    @Operation(
            summary = "Checks everything that would silently break the connection",
            description = "What Twilio does not answer within 15 seconds is unknown")
    @Parameter(
            name = "code",
            in = ParameterIn.QUERY,
            description = "this check alone",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = FindingsView.class)))
    public FindingsView check(@PathParam("id") String id, @Context UriInfo uri) {
        var query = new QueryFields(uri.getQueryParameters());
        var code = query.optional("code", CODE).orNull();
        query.refuseWrongAndUnknown();
        return checks.check(known(id), code == null ? Set.of() : Set.of(code))
                .map(FindingsView::from)
                .orElseThrow(ChecksResource::unknownConnection);
    }

    /** Repairs what a check found. */
    @POST
    @Path("{code}/fix")
    @Operation(
            summary = "Repairs what a check found through Twilio's API",
            description =
                    "Refused with 409: another program's webhook URL without force, a setting that somebody changed"
                            + " meanwhile, and what only a person can repair")
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "answers what would change and changes nothing",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(
            name = "force",
            in = ParameterIn.QUERY,
            description = "replaces another program's webhook URL",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @APIResponse(
            responseCode = "200",
            description = "What was changed, or would be",
            content = @Content(schema = @Schema(implementation = FixView.class)))
    public FixView fix(@PathParam("id") String id, @PathParam("code") String code, @Context UriInfo uri) {
        var query = new QueryFields(uri.getQueryParameters());
        boolean dryRun = query.optional("dryRun", Format.flag()).orElse(false);
        boolean force = query.optional("force", Format.flag()).orElse(false);
        query.refuseWrongAndUnknown();
        return checks.fix(known(id), knownCode(code), dryRun, force)
                .map(FixView::from)
                .orElseThrow(ChecksResource::unknownConnection);
    }

    /** Puts back what the last fix of a check replaced. */
    @POST
    @Path("{code}/undo")
    @Operation(
            summary = "Puts back what the last fix of this check replaced",
            description = "Refused with 409 when there is nothing to undo, or somebody changed it since")
    @APIResponse(
            responseCode = "200",
            description = "What was put back",
            content = @Content(schema = @Schema(implementation = FixView.class)))
    public FixView undo(@PathParam("id") String id, @PathParam("code") String code) {
        return checks.undo(known(id), knownCode(code))
                .map(FixView::from)
                .orElseThrow(ChecksResource::unknownConnection);
    }

    private static ConnectionId known(String id) {
        return Format.uuid(ConnectionId::new).read(id).orElseThrow(ChecksResource::unknownConnection);
    }

    private static CheckCode knownCode(String code) {
        return CheckCode.of(code)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No check has this code: " + CODE.expected()));
    }

    private static Refusal unknownConnection() {
        return new Refusal(ProblemType.NOT_FOUND, "No connection has this id");
    }
}
