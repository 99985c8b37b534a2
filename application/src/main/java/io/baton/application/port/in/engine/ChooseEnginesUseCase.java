package io.baton.application.port.in.engine;

import io.baton.application.port.out.settings.SettingChanged;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.engine.EngineName;
import io.baton.domain.engine.Engines;
import io.baton.domain.settings.Versioned;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the engines of a connection, with their secrets, which go in and never come out (product.md 4, 1.7). */
public interface ChooseEnginesUseCase {

    /**
     * What is to hold.
     *
     * @param openAiKey of the model in {@code engines}
     * @param httpSecret of the agent in {@code engines}
     */
    record Draft(Engines engines, SecretChange openAiKey, SecretChange httpSecret) {}

    /**
     * What the settings themselves don't say.
     *
     * @param inUse the engines that are asked now, in order
     */
    record Standing(boolean openAiKeySet, boolean httpSecretSet, List<EngineName> inUse) {}

    /** How the engines of a connection stand with this choice. */
    Standing standing(ConnectionId connection, Engines engines);

    /**
     * Saves the next version together with the secrets; empty when there is no such connection.
     *
     * @param basedOn the version that was looked at; null replaces whatever is there
     * @throws EnginesRefused when something does not fit; nothing is saved
     * @throws SettingChanged when somebody saved meanwhile; nothing is saved
     */
    Optional<Versioned<Engines>> save(ConnectionId connection, Draft draft, @Nullable Integer basedOn);
}
