package io.baton.adapter.rest.discovery;

import io.baton.adapter.rest.connection.CredentialsRequest;
import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import io.baton.application.port.in.connection.DiscoverUseCase;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.sid.WorkspaceSid;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Offers queues, workflows and activities to choose from. */
@Path("connections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Dependent
public class DiscoveryResource {

    private static final Format<WorkspaceSid> WORKSPACE = Format.sid("WS", WorkspaceSid::new);

    private final DiscoverUseCase discover;

    @Inject
    public DiscoveryResource(DiscoverUseCase discover) {
        this.discover = discover;
    }

    /** What the account of a connection has. */
    @GET
    @Path("{id}/discovery")
    @Operation(summary = "Shows what the connection's account has to choose from")
    public DiscoveryView ofConnection(@PathParam("id") String id) {
        return Format.uuid(ConnectionId::new)
                .read(id)
                .flatMap(discover::discover)
                .map(DiscoveryView::from)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No connection has this id"));
    }

    /** What an account has that is not connected yet; the credentials are not kept. */
    @POST
    @Path("discovery")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Shows what an account has to choose from; nothing is saved")
    @RequestBody(content = @Content(schema = @Schema(implementation = DiscoverySchema.class)))
    public DiscoveryView ofAccount(InputStream body) {
        var fields = JsonFields.in(body);
        var credentials = CredentialsRequest.in(fields, null);
        var workspace = fields.optional("workspaceSid", WORKSPACE);
        fields.refuseWrongAndUnknown();
        return DiscoveryView.from(discover.discover(credentials.credentials(), workspace.orNull()));
    }
}
