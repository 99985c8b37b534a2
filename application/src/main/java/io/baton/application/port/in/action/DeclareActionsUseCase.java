package io.baton.application.port.in.action;

import io.baton.domain.action.Actions;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Secret;
import io.baton.domain.settings.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Declares what engines may call for a connection (product.md 4). */
public interface DeclareActionsUseCase {

    /**
     * What is to be declared.
     *
     * @param secrets values of secret headers that were given, by the names under which they are kept; one that is not given stays as it is
     */
    record Draft(Actions actions, Map<String, Secret> secrets) {
        public Draft {
            secrets = Map.copyOf(secrets);
        }
    }

    /** A field that is not as expected, by its path in the API. */
    record Flaw(String field, String expected) {}

    /** Nothing was saved. */
    final class ActionsRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Flaw> flaws;

        public ActionsRefused(List<Flaw> flaws) {
            super("actions can't be declared as asked for");
            this.flaws = List.copyOf(flaws);
        }

        /** All that is wrong. */
        public List<Flaw> flaws() {
            return flaws;
        }
    }

    /**
     * Saves the next version, and the secrets with it; empty when there is no such connection.
     *
     * @param basedOn the version that was looked at when it was written; null replaces whatever is there
     * @throws ActionsRefused when an action could not be called as declared, or a secret would reach a server that it was not given for
     */
    Optional<Versioned<Actions>> declare(ConnectionId connection, Draft draft, @Nullable Integer basedOn);
}
