package io.baton.adapter.rest.verify;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.adapter.rest.input.QueryFields;
import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import io.baton.application.port.in.verify.VerifyUseCase;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.sid.WorkflowSid;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Tries a connection for real. */
@Path("connections/{id}/verify")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Dependent
public class VerifyResource {

    private static final Format<WorkflowSid> WORKFLOW = Format.sid("WW", WorkflowSid::new);

    private final VerifyUseCase verify;

    @Inject
    public VerifyResource(VerifyUseCase verify) {
        this.verify = verify;
    }

    /** Runs the test; answers 200 with the steps, whether or not they passed. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Verifies a connection by a test conversation",
            description =
                    """
                    A test customer writes at Twilio, the AI worker must accept and reply, and a human must be called. Takes some seconds when all
                    is well and two minutes at most. Everything it makes carries batonVerify: true and is ended again. Without humanQueueSid in the
                    connection no human is called.""")
    @Parameter(
            name = "confirm",
            in = ParameterIn.QUERY,
            description = "true is needed in production",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "200",
            description = "How it went, passed or not",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = VerifySchema.class)))
    public CompletionStage<ReportView> verify(@PathParam("id") String id, @Context UriInfo uri, InputStream body) {
        var query = new QueryFields(uri.getQueryParameters());
        var confirm = query.optional("confirm", Format.flag());
        query.refuseWrongAndUnknown();
        var fields = JsonFields.inOptional(body);
        var workflow = fields.optional("workflowSid", WORKFLOW);
        fields.refuseWrongAndUnknown();
        return Format.uuid(ConnectionId::new)
                .read(id)
                .flatMap(known -> verify.verify(known, workflow.orNull(), confirm.orElse(false)))
                .map(report -> report.thenApply(ReportView::from))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No connection has this id"));
    }
}
