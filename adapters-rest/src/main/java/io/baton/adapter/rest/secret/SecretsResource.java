package io.baton.adapter.rest.secret;

import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import io.baton.application.port.in.secret.ReEncryptSecretsUseCase;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.caller.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Exchanges the key of stored secrets (product.md 1.7). */
@Path("secrets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Dependent
public class SecretsResource {

    private final ReEncryptSecretsUseCase secrets;
    private final Caller caller;

    @Inject
    public SecretsResource(ReEncryptSecretsUseCase secrets, Caller caller) {
        this.secrets = secrets;
        this.caller = caller;
    }

    /** Moves every stored secret to the key that encrypts now; the secrets are everybody's, so only an administrator of all may. */
    @POST
    @Path("re-encrypt")
    @Operation(summary = "Moves every stored secret to the first key of baton.secrets.key; the others can go then")
    public ReEncryptedView reEncrypt() {
        if (!caller.grants().everywhere(Role.ADMIN)) {
            throw new Refusal(ProblemType.FOREIGN_ORGANISATION, "The secrets are those of all organisations");
        }
        return ReEncryptedView.from(secrets.reEncrypt());
    }
}
