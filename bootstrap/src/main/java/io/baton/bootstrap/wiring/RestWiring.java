package io.baton.bootstrap.wiring;

import io.baton.adapter.rest.api.PublicOrigin;
import io.baton.bootstrap.configuration.BatonConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the API has to know about where it stands. */
@ApplicationScoped
class RestWiring {

    @Produces
    @Singleton
    PublicOrigin publicOrigin(BatonConfiguration configuration) {
        return PublicOrigin.of(configuration.publicUrl());
    }
}
