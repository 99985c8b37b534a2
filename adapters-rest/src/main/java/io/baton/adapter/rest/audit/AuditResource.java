package io.baton.adapter.rest.audit;

import io.baton.adapter.rest.input.PageFormats;
import io.baton.adapter.rest.input.QueryFields;
import io.baton.application.port.in.audit.ReadAuditUseCase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Shows who changed what (product.md 5.5). */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Dependent
public class AuditResource {

    private final ReadAuditUseCase audit;

    @Inject
    public AuditResource(ReadAuditUseCase audit) {
        this.audit = audit;
    }

    /** A page of changes, newest first. */
    @GET
    @Operation(summary = "Lists who changed what, newest first")
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
    public AuditView list(@Context UriInfo uri) {
        var filter = AuditQuery.read(new QueryFields(uri.getQueryParameters()));
        return AuditView.from(PageFormats.page(() -> audit.list(filter)));
    }
}
