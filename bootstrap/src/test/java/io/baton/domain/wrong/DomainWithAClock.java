package io.baton.domain.wrong;

import java.time.Instant;
import java.time.LocalDate;

/** The domain must be told the time. */
class DomainWithAClock {
    Instant then() {
        return Instant.now();
    }

    LocalDate today() {
        return LocalDate.now(java.time.ZoneOffset.UTC);
    }
}
