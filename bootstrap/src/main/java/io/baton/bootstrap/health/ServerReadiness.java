package io.baton.bootstrap.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;

/** Asks every condition; tells the log, which operators read, what the probe, which anybody reads, does not say. */
@ApplicationScoped
class ServerReadiness {

    private static final Logger LOGGER = Logger.getLogger(ServerReadiness.class.getName());

    private final AtomicReference<List<String>> lastMissing = new AtomicReference<>(List.of());

    @Inject
    Instance<ReadinessCondition> conditions;

    boolean holds() {
        List<String> missing = conditions.stream()
                .filter(condition -> !condition.holds())
                .map(ReadinessCondition::name)
                .sorted()
                .toList();
        if (!missing.equals(lastMissing.getAndSet(missing))) {
            LOGGER.info(missing.isEmpty() ? "Ready again" : "Not ready, missing: " + String.join(", ", missing));
        }
        return missing.isEmpty();
    }
}
