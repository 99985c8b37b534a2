package io.baton.adapter.rest.policy;

import io.baton.adapter.rest.input.JsonFields;
import io.baton.adapter.rest.settings.SettingFrame;
import io.baton.application.port.in.policy.TryPolicyUseCase;
import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.domain.handoff.HandoffPolicies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** When conversations of a connection go to humans (product.md 3.1). */
@Path("connections/{id}/handoff-policy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "supervisor", "viewer"})
@Dependent
public class HandoffPolicyResource {

    /** Messages for every reason in many languages take their room. */
    private static final int MAX_BYTES = 256 * 1024;

    private final SettingFrame<HandoffPolicies> frame;
    private final TryPolicyUseCase trial;

    @Inject
    public HandoffPolicyResource(SettingsUseCase settings, TryPolicyUseCase trial) {
        this.frame = new SettingFrame<>(settings, SettingKind.HANDOFF_POLICY, PolicyRequest::read, PolicyView::json);
        this.trial = trial;
    }

    /** The policy, now or at a version. */
    @GET
    @Operation(summary = "Shows the handoff policy with its toggles expanded")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "the latest unless said; 0 is the default",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
    public String show(@PathParam("id") String id, @Context UriInfo uri) {
        return frame.show(id, uri);
    }

    /** Saves the next version. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "supervisor"})
    @Operation(summary = "Replaces the handoff policy; what is left out is as the level has it")
    @RequestBody(content = @Content(schema = @Schema(implementation = HandoffPolicySchema.class)))
    @APIResponse(responseCode = "200", description = "The new version")
    @APIResponse(responseCode = "409", description = "Somebody saved since the version that basedOn names")
    public String save(@PathParam("id") String id, InputStream body) {
        return frame.save(id, JsonFields.in(body, MAX_BYTES));
    }

    /** Every version that was saved. */
    @GET
    @Path("versions")
    @Operation(summary = "Lists the versions of the handoff policy, the latest first")
    public String versions(@PathParam("id") String id) {
        return frame.versions(id);
    }

    /** Plays a transcript through a policy. */
    @POST
    @Path("try")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "supervisor"})
    @Operation(
            summary = "Plays a transcript through the saved policy or a draft, and explains each decision",
            description = "Nothing is kept and no engine is asked: the AI's lines are taken for its answers")
    @RequestBody(content = @Content(schema = @Schema(implementation = TrySchema.class)))
    public String play(@PathParam("id") String id, InputStream body) {
        var wanted = TryRequest.read(JsonFields.in(body, MAX_BYTES));
        return trial.tryPolicy(SettingFrame.known(id), wanted.policy(), wanted.channel(), wanted.messages())
                .map(TryView::json)
                .orElseThrow(SettingFrame::unknownConnection)
                .toString();
    }
}
