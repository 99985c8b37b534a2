package io.baton.adapter.rest.engine;

import static io.baton.adapter.rest.settings.SettingFrame.known;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.adapter.rest.input.Violations;
import io.baton.adapter.rest.settings.SettingFrame;
import io.baton.application.port.in.engine.ChooseEnginesUseCase;
import io.baton.application.port.in.engine.EnginesRefused;
import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.engine.Engines;
import io.baton.domain.settings.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Which engines answer a connection's customers (product.md 4). */
@Path("connections/{id}/engines")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Dependent
public class EnginesResource {

    private static final Format<Integer> VERSION = Format.wholeNumber(0, Integer.MAX_VALUE);

    private final SettingsUseCase settings;
    private final ChooseEnginesUseCase engines;

    @Inject
    public EnginesResource(SettingsUseCase settings, ChooseEnginesUseCase engines) {
        this.settings = settings;
        this.engines = engines;
    }

    /** The engines as they are chosen now, or were in a version; never their secrets. */
    @GET
    @Operation(summary = "Shows which engines answer, without their secrets")
    public String show(@PathParam("id") String id, @Context UriInfo uri) {
        return frame(known(id)).show(id, uri);
    }

    /** Saves the next version. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Chooses the engines, their limits, addresses and secrets")
    @RequestBody(content = @Content(schema = @Schema(implementation = EnginesSchema.class)))
    public String replace(@PathParam("id") String id, InputStream body) {
        var fields = JsonFields.in(body);
        var basedOn = fields.optional("basedOn", VERSION);
        var draft = EnginesRequest.read(fields);
        var connection = known(id);
        return frame(connection)
                .json(saved(connection, draft, basedOn.orNull()))
                .toString();
    }

    /** Every version that was saved. */
    @GET
    @Path("versions")
    @Operation(summary = "Lists who chose engines, and when")
    public String versions(@PathParam("id") String id) {
        return frame(known(id)).versions(id);
    }

    private Versioned<Engines> saved(
            ConnectionId connection, ChooseEnginesUseCase.Draft draft, @Nullable Integer basedOn) {
        try {
            return engines.save(connection, draft, basedOn).orElseThrow(SettingFrame::unknownConnection);
        } catch (EnginesRefused refused) {
            var violations = new Violations();
            refused.wrong().forEach(wrong -> violations.wrong(wrong.field(), wrong.expected()));
            throw violations.refusal();
        }
    }

    private SettingFrame<Engines> frame(ConnectionId connection) {
        return new SettingFrame<>(
                settings,
                SettingKind.ENGINES,
                fields -> EnginesRequest.read(fields).engines(),
                chosen -> EnginesView.of(chosen, engines.standing(connection, chosen)));
    }
}
