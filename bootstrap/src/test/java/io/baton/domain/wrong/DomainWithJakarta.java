package io.baton.domain.wrong;

import jakarta.inject.Inject;

/** The domain must not need a container. */
class DomainWithJakarta {
    @Inject
    String name;
}
