package io.baton.application.port.out.engine;

import io.baton.domain.connection.Secret;
import io.baton.domain.engine.HttpAgent;
import io.baton.domain.engine.OpenAiModel;
import io.baton.domain.masking.Masking;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes engines from what connections or the server set for them. */
public interface EngineMaker {

    /** The engine that needs nothing else; one for all connections. */
    Engine local();

    /**
     * A language model.
     *
     * @param key null when it asks for none
     * @param masking what a hosted model must not see
     * @param deadline of a turn
     */
    Engine openAi(OpenAiModel model, @Nullable Secret key, Masking masking, Duration deadline);

    /**
     * The user's own agent.
     *
     * @param secret signs the requests
     * @param masking of the briefs that it writes
     * @param deadline of a turn
     */
    Engine http(HttpAgent agent, Secret secret, Masking masking, Duration deadline);
}
