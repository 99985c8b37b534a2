package io.baton.adapter.rest.connection;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.adapter.rest.input.QueryFields;
import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import io.baton.application.port.in.connection.ConnectFlexUseCase;
import io.baton.application.port.in.connection.ConnectFlexUseCase.Connected;
import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.caller.Role;
import io.baton.domain.connection.ConnectionId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Connects Flex workspaces (product.md 1). */
@Path("connections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "supervisor", "viewer"})
@Dependent
public class ConnectionsResource {

    private static final int PAGE = 50;
    private static final Format<ConnectionCursor> CURSOR =
            new Format<>("the next of a page given out before", ConnectionCursor::of, false);

    private final ConnectFlexUseCase connections;
    private final Caller caller;

    @Inject
    public ConnectionsResource(ConnectFlexUseCase connections, Caller caller) {
        this.connections = connections;
        this.caller = caller;
    }

    /** Verifies, provisions the AI workers and saves; with wrong values nothing is saved. */
    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Connects a workspace: verifies the values, provisions the AI workers, saves")
    @RequestBody(content = @Content(schema = @Schema(implementation = ConnectionSchema.class)))
    @APIResponse(
            responseCode = "201",
            description = "Saved; Location names it",
            content = @Content(schema = @Schema(implementation = ConnectionView.class)))
    public Response connect(InputStream body) {
        var draft = own(ConnectionRequest.read(JsonFields.in(body)));
        var connected = ConnectionView.from(connections.connect(draft));
        return Response.created(URI.create("connections/" + connected.id()))
                .entity(connected)
                .build();
    }

    /** Verifies only: 204 when everything is right. */
    @POST
    @RolesAllowed("admin")
    @Path("test")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Verifies the values against Twilio and saves nothing")
    @RequestBody(content = @Content(schema = @Schema(implementation = ConnectionSchema.class)))
    public void test(InputStream body) {
        connections.test(ConnectionRequest.read(JsonFields.in(body)));
    }

    /** A page of connections by name. */
    @GET
    @Operation(summary = "Lists connections by name")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "50 unless said",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    public ConnectionsView list(@Context UriInfo uri) {
        var query = new QueryFields(uri.getQueryParameters());
        var limit = query.optional("limit", Format.wholeNumber(1, 200));
        var cursor = query.optional("cursor", CURSOR);
        query.refuseWrongAndUnknown();
        return ConnectionsView.page(seen(), cursor.orNull(), limit.orElse(PAGE));
    }

    /** One connection. */
    @GET
    @Path("{id}")
    @Operation(summary = "Shows a connection")
    public ConnectionView show(@PathParam("id") String id) {
        return view(connections.find(known(id)));
    }

    /** Replaces what was filled in; secrets, which are never shown, are kept when they are left out. */
    @PUT
    @RolesAllowed("admin")
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replaces what was filled in; webhook URL, switch and AI workers stay",
            description =
                    """
                    Secrets may be left out, then those of the connection are kept: authToken and secondAuthToken for the same accountSid,
                    apiKeySecret for the same apiKeySid. Another account needs its authToken. A token rotation ends with "secondAuthToken": null, or
                    with the second token given as authToken. organisation, eventDays and transcriptDays are kept too. Everything else that is left
                    out is as on the first save; leaving out apiKeySid makes Baton call Twilio with the Auth Token again.""")
    @RequestBody(content = @Content(schema = @Schema(implementation = ConnectionReplacementSchema.class)))
    public ConnectionView replace(@PathParam("id") String id, InputStream body) {
        var current = connections.find(known(id)).orElseThrow(ConnectionsResource::unknown);
        var draft = ConnectionRequest.readReplacing(JsonFields.in(body), current.connection());
        return view(connections.replace(known(id), own(draft)));
    }

    /** Deletes a connection. */
    @DELETE
    @RolesAllowed("admin")
    @Path("{id}")
    @Operation(summary = "Deletes a connection with its AI workers")
    public void delete(@PathParam("id") String id) {
        if (!connections.delete(known(id))) {
            throw unknown();
        }
    }

    /** Gives the webhook a new token; the one so far works for another 24 hours. */
    @POST
    @RolesAllowed("admin")
    @Path("{id}/rotate-webhook-token")
    @Operation(summary = "Gives the webhook a new URL; the one so far works for another 24 hours")
    public ConnectionView rotateWebhookToken(@PathParam("id") String id) {
        return view(connections.rotateWebhookToken(known(id)));
    }

    private List<Connected> seen() {
        var grants = caller.grants();
        return connections.all().stream()
                .filter(connected -> grants.sees(connected.connection().organisation()))
                .toList();
    }

    /** The organisation that a connection is for is the caller's to name only where he is administrator. */
    private ConnectionDraft own(ConnectionDraft draft) {
        if (caller.grants().in(draft.organisation(), Role.ADMIN)) {
            return draft;
        }
        throw new Refusal(
                ProblemType.FOREIGN_ORGANISATION,
                "The login does not administer the organisation '" + draft.organisation() + "'");
    }

    private static ConnectionId known(String id) {
        return Format.uuid(ConnectionId::new).read(id).orElseThrow(ConnectionsResource::unknown);
    }

    private static ConnectionView view(Optional<Connected> connected) {
        return connected.map(ConnectionView::from).orElseThrow(ConnectionsResource::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "No connection has this id");
    }
}
