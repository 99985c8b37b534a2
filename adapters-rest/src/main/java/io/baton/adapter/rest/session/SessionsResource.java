package io.baton.adapter.rest.session;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.adapter.rest.input.PageFormats;
import io.baton.adapter.rest.input.QueryFields;
import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import io.baton.application.port.in.session.FindSessionsUseCase;
import io.baton.application.port.in.session.HandOffSessionUseCase;
import io.baton.domain.session.SessionId;
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
import jakarta.ws.rs.core.Response;
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

/** Finds sessions, shows them and hands them to humans (product.md 5.1, 3.9). */
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "supervisor", "viewer"})
@Dependent
public class SessionsResource {

    private static final int TIMELINE_PAGE = 100;

    private final FindSessionsUseCase sessions;
    private final HandOffSessionUseCase handoffs;

    @Inject
    public SessionsResource(FindSessionsUseCase sessions, HandOffSessionUseCase handoffs) {
        this.sessions = sessions;
        this.handoffs = handoffs;
    }

    /** A page of sessions, newest first. */
    @GET
    @Operation(summary = "Lists and searches sessions, newest first")
    @Parameter(
            name = "query",
            in = ParameterIn.QUERY,
            description = "a SID, customer address, session id or words",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            enumeration = {"new", "with_ai", "handing_off", "waiting_for_human", "with_human", "closed"
                            }))
    @Parameter(name = "channel", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            description = "a code of the handoff",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "connection", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "date-time"))
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
    public SessionsView list(@Context UriInfo uri) {
        var filter = SessionQuery.read(new QueryFields(uri.getQueryParameters()));
        return SessionsView.from(PageFormats.page(() -> sessions.list(filter)));
    }

    /** One session with custom data and transcript. */
    @GET
    @Path("{id}")
    @Operation(summary = "Shows a session with custom data, handoff and transcript")
    public SessionView show(@PathParam("id") String id) {
        return sessions.find(known(id)).map(SessionView::from).orElseThrow(SessionsResource::unknown);
    }

    /** A page of what happened in a session, oldest first. */
    @GET
    @Path("{id}/timeline")
    @Operation(summary = "Shows every event, decision, engine call and Twilio call of a session, oldest first")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "100 unless said",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    public TimelineView timeline(@PathParam("id") String id, @Context UriInfo uri) {
        var query = new QueryFields(uri.getQueryParameters());
        var limit = query.optional("limit", PageFormats.LIMIT);
        var cursor = query.optional("cursor", PageFormats.CURSOR);
        query.refuseWrongAndUnknown();
        var session = known(id);
        return PageFormats.page(() -> sessions.timeline(session, cursor.orNull(), limit.orElse(TIMELINE_PAGE)))
                .map(TimelineView::from)
                .orElseThrow(SessionsResource::unknown);
    }

    /** Hands a session to the human queue; 202 because its lane does it. The body may be left out, and then {@code @Consumes} would refuse it. */
    @POST
    @Path("{id}/handoff")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(summary = "Hands a session to the human queue, whatever the policy says")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HandoffSchema.class)))
    @APIResponse(responseCode = "202", description = "Taken; the session's state shows how far it is")
    @APIResponse(responseCode = "409", description = "Closed, or humans have it or wait for it")
    public Response handOff(@PathParam("id") String id, InputStream body) {
        var session = known(id);
        var reason = HandoffRequest.reason(JsonFields.inOptional(body));
        return switch (handoffs.handOff(session, reason)) {
            case TAKEN -> Response.accepted().build();
            case UNKNOWN_SESSION -> throw unknown();
            case NOT_WITH_AI -> throw new Refusal(
                    ProblemType.NOT_WITH_AI, "The session is closed, or humans have it or wait for it");
        };
    }

    private static SessionId known(String id) {
        return Format.uuid(SessionId::new).read(id).orElseThrow(SessionsResource::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "No session has this id");
    }
}
