package io.baton.adapter.rest.engine;

import io.baton.application.port.in.engine.ChooseEnginesUseCase.Standing;
import io.baton.domain.engine.EngineName;
import io.baton.domain.engine.Engines;
import io.baton.domain.engine.HttpAgent;
import io.baton.domain.engine.OpenAiModel;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** The engines of a connection, without their secrets. */
final class EnginesView {

    private EnginesView() {}

    static JsonObject of(Engines engines, Standing standing) {
        var view = Json.createObjectBuilder()
                .add("chain", names(engines.chain()))
                .add("inUse", names(standing.inUse()))
                .add("deadlineSeconds", engines.deadline().toSeconds())
                .add("concurrency", engines.concurrency());
        OpenAiModel model = engines.openAi();
        if (model != null) {
            view.add("openai", json(model).add("apiKeySet", standing.openAiKeySet()));
        }
        HttpAgent agent = engines.http();
        if (agent != null) {
            view.add(
                    "http",
                    Json.createObjectBuilder()
                            .add("url", agent.url().toString())
                            .add("secretSet", standing.httpSecretSet()));
        }
        return view.build();
    }

    private static JsonArrayBuilder names(List<EngineName> engines) {
        return Json.createArrayBuilder(engines.stream().map(EngineName::wire).toList());
    }

    private static JsonObjectBuilder json(OpenAiModel model) {
        return Json.createObjectBuilder()
                .add("baseUrl", model.baseUrl().toString())
                .add("model", model.model())
                .add("maxOutputTokens", model.maxOutputTokens())
                .add("maxToolRounds", model.maxToolRounds())
                .add("hosted", model.hosted())
                .add("customDataKeys", Json.createArrayBuilder(model.customDataKeys()));
    }
}
