package io.baton.adapter.rest.connection;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import io.baton.application.port.in.connection.SwitchAiUseCase;
import io.baton.domain.connection.ConnectionId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** The switch of a connection's AI (product.md 1.9). */
@Path("connections/{id}/ai")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Dependent
public class AiSwitchResource {

    private final SwitchAiUseCase connections;

    @Inject
    public AiSwitchResource(SwitchAiUseCase connections) {
        this.connections = connections;
    }

    /** Switches the AI. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lets the AI take new conversations, or no more of them",
            description = "Paused, the AI ends what it has; with handOff it hands that to humans")
    @RequestBody(content = @Content(schema = @Schema(implementation = AiSwitchSchema.class)))
    public ConnectionView switchAi(@PathParam("id") String id, InputStream body) {
        var wanted = AiSwitchRequest.read(JsonFields.in(body));
        return Format.uuid(ConnectionId::new)
                .read(id)
                .flatMap(known -> connections.switchAi(known, wanted))
                .map(ConnectionView::from)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No connection has this id"));
    }
}
