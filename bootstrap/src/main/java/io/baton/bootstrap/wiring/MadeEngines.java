package io.baton.bootstrap.wiring;

import io.baton.adapter.ai.LocalEngine;
import io.baton.adapter.ai.http.HttpEngine;
import io.baton.adapter.ai.http.HttpEngineSettings;
import io.baton.adapter.ai.openai.OpenAiEngine;
import io.baton.adapter.ai.openai.OpenAiSettings;
import io.baton.adapter.ai.remote.RemoteCalls;
import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.EngineMaker;
import io.baton.domain.connection.Secret;
import io.baton.domain.engine.HttpAgent;
import io.baton.domain.engine.OpenAiModel;
import io.baton.domain.masking.Masking;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Makes engines of the adapters. */
record MadeEngines(LocalEngine local, RemoteCalls calls, InstantSource clock) implements EngineMaker {

    @Override
    public Engine openAi(OpenAiModel model, @Nullable Secret key, Masking masking, Duration deadline) {
        return new OpenAiEngine(new OpenAiSettings(model, key, deadline, masking), calls, clock);
    }

    @Override
    public Engine http(HttpAgent agent, Secret secret, Masking masking, Duration deadline) {
        return new HttpEngine(new HttpEngineSettings(agent.url(), secret, deadline, masking), calls, clock);
    }
}
