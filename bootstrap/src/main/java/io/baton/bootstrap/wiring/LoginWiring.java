package io.baton.bootstrap.wiring;

import io.baton.adapter.rest.login.OpenIdSettings;
import io.baton.adapter.rest.login.OpenIdTokens;
import io.baton.adapter.rest.login.Passwords;
import io.baton.application.port.in.access.FindOrganisationUseCase;
import io.baton.application.service.access.FindOrganisationService;
import io.baton.application.service.lane.LaneStores;
import io.baton.bootstrap.configuration.BatonConfiguration;
import io.baton.bootstrap.configuration.OpenIdConnect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Files;

/** Who may log in, and whose organisation is what. */
@ApplicationScoped
class LoginWiring {

    @Produces
    @Singleton
    Passwords passwords(BatonConfiguration configuration) {
        boolean registry = Files.exists(configuration.registry());
        return configuration
                .administrator()
                .map(first -> Passwords.of(first.user(), first.password(), registry))
                .orElseGet(() -> Passwords.of(registry));
    }

    @Produces
    @Singleton
    OpenIdTokens tokens(BatonConfiguration configuration) {
        return configuration.openIdConnect().map(LoginWiring::tokensOf).orElseGet(OpenIdTokens::none);
    }

    private static OpenIdTokens tokensOf(OpenIdConnect provider) {
        return OpenIdTokens.of(new OpenIdSettings(
                provider.issuer(), provider.audience(), provider.rolesClaim(), provider.userClaim()));
    }

    @Produces
    @Singleton
    FindOrganisationUseCase organisations(LaneStores stores) {
        return new FindOrganisationService(stores.connections(), stores.sessions(), stores.unitOfWork());
    }
}
