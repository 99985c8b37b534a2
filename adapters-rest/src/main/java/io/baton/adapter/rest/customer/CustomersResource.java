package io.baton.adapter.rest.customer;

import io.baton.adapter.rest.input.JsonFields;
import io.baton.adapter.rest.input.PageFormats;
import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import io.baton.application.port.in.customer.CustomerDataUseCase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Exports and erases what is kept of a customer (product.md 5.6). The address stands in the body, because URLs are logged. */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Dependent
public class CustomersResource {

    private final CustomerDataUseCase customers;

    @Inject
    public CustomersResource(CustomerDataUseCase customers) {
        this.customers = customers;
    }

    /** A page of everything that is kept, conversation by conversation. */
    @POST
    @Path("export")
    @Operation(summary = "Exports everything that is kept of a customer, by pages of conversations")
    @RequestBody(content = @Content(schema = @Schema(implementation = ExportSchema.class)))
    public ExportView export(InputStream body) {
        var request = ExportRequest.read(JsonFields.in(body));
        return PageFormats.page(() -> customers.export(request.customer(), request.cursor(), request.limit()))
                .map(ExportView::from)
                .orElseThrow(CustomersResource::unknown);
    }

    /** Erases everything that is kept, and says what Baton can't erase. */
    @POST
    @Path("erase")
    @Operation(summary = "Erases everything that is kept of a customer; lists what still stands at Twilio")
    @RequestBody(content = @Content(schema = @Schema(implementation = CustomerSchema.class)))
    @APIResponse(
            responseCode = "200",
            description = "Erased",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(responseCode = "409", description = "The customer is being served; nothing was erased")
    public ErasureView erase(InputStream body) {
        var erasure =
                customers.erase(CustomerRequest.read(JsonFields.in(body))).orElseThrow(CustomersResource::unknown);
        if (erasure.isRefused()) {
            var where = String.join(", ", erasure.inUse());
            throw new Refusal(
                    ProblemType.CUSTOMER_BEING_SERVED,
                    "Nothing was erased. End these conversations first, then ask again: " + where);
        }
        return ErasureView.from(erasure);
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "No connection has this id");
    }
}
