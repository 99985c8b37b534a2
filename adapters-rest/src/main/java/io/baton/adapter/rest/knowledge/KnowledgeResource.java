package io.baton.adapter.rest.knowledge;

import io.baton.adapter.rest.input.QueryFields;
import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import io.baton.application.port.in.knowledge.SearchKnowledgeUseCase;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Shows what the articles answer before a customer asks (product.md 4). */
@Path("knowledge")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "supervisor", "viewer"})
@Dependent
public class KnowledgeResource {

    private final SearchKnowledgeUseCase knowledge;

    @Inject
    public KnowledgeResource(SearchKnowledgeUseCase knowledge) {
        this.knowledge = knowledge;
    }

    /** The passages for a question, best first, and what is wrong with the articles. */
    @GET
    @Path("search")
    @Operation(summary = "Shows what an engine would get from a connection's articles, and what is wrong with them")
    @Parameter(
            name = "connection",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            description = "what a customer might write",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = "BCP 47; articles of any language count alike when it is left out",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "Best first; empty when the articles say nothing about it")
    @APIResponse(responseCode = "404", description = "No connection has this id")
    public KnowledgeView search(@Context UriInfo uri) {
        var query = KnowledgeQuery.read(new QueryFields(uri.getQueryParameters()));
        return knowledge
                .search(query.connection(), query.question(), query.language())
                .map(KnowledgeView::from)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No connection has this id"));
    }
}
