package io.baton.adapter.rest.engine;

import io.baton.adapter.rest.input.Field;
import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.application.port.in.engine.ChooseEnginesUseCase.Draft;
import io.baton.application.port.in.engine.SecretChange;
import io.baton.domain.connection.Secret;
import io.baton.domain.engine.EngineName;
import io.baton.domain.engine.Engines;
import io.baton.domain.engine.HttpAgent;
import io.baton.domain.engine.OpenAiModel;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The engines of a connection as an administrator chooses them. Every field is checked before any of it is used. */
final class EnginesRequest {

    private static final Format<EngineName> ENGINE = Format.oneOf(EngineName.values(), EngineName::wire);
    private static final Format<Integer> DEADLINE = Format.wholeNumber(3, 60);
    private static final Format<Integer> CONCURRENCY = Format.wholeNumber(1, 32);
    private static final Format<URI> URL = new Format<>(
            "a URL of https (or http, where the operator allows private hosts) without user, query and fragment",
            EnginesRequest::url,
            false);
    private static final Format<Secret> SECRET = Format.secret(500, Secret::new);
    private static final Format<Integer> OUTPUT_TOKENS = Format.wholeNumber(64, 8192);
    private static final Format<Integer> TOOL_ROUNDS = Format.wholeNumber(1, 10);
    private static final int MOST_KEYS = 100;

    private final Field<Integer> deadline;
    private final Field<Integer> concurrency;
    private final List<EngineName> chain;
    private final @Nullable Model openAi;
    private final @Nullable Agent http;

    private EnginesRequest(JsonFields fields) {
        chain = fields.list("chain", ENGINE, EngineName.values().length);
        if (Set.copyOf(chain).size() < chain.size()) {
            fields.violations().wrong("chain", "each engine at most once");
        }
        deadline = fields.optional("deadlineSeconds", DEADLINE);
        concurrency = fields.optional("concurrency", CONCURRENCY);
        openAi = fields.object("openai").map(Model::new).orElse(null);
        http = fields.object("http").map(Agent::new).orElse(null);
    }

    /** Reads the fields, and refuses what is wrong with them. */
    static Draft read(JsonFields fields) {
        var request = new EnginesRequest(fields);
        fields.refuseWrongAndUnknown();
        return request.draft();
    }

    private Draft draft() {
        var unset = Engines.defaults();
        var engines = new Engines(
                chain,
                Duration.ofSeconds(deadline.orElse((int) unset.deadline().toSeconds())),
                concurrency.orElse(unset.concurrency()),
                openAi == null ? null : openAi.model(),
                http == null ? null : new HttpAgent(http.url.get()));
        return new Draft(
                engines,
                openAi == null ? SecretChange.forget() : openAi.key,
                http == null ? SecretChange.forget() : http.secret);
    }

    private static SecretChange secret(JsonFields fields, String name) {
        var secret = fields.optional(name, SECRET).orNull();
        if (secret != null) {
            return SecretChange.to(secret);
        }
        return fields.isNull(name) ? SecretChange.forget() : SecretChange.keep();
    }

    private static URI url(String text) {
        var url = URI.create(text.replaceAll("/+$", ""));
        var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        boolean plain = url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
        if (text.length() > 500 || url.getHost() == null || !plain || !scheme.matches("https?")) {
            throw new IllegalArgumentException("no such URL");
        }
        return url;
    }

    private static final class Model {
        private final Field<URI> baseUrl;
        private final Field<String> model;
        private final SecretChange key;
        private final Field<Integer> maxOutputTokens;
        private final Field<Integer> maxToolRounds;
        private final Field<Boolean> hosted;
        private final List<String> customDataKeys;

        Model(JsonFields fields) {
            baseUrl = fields.required("baseUrl", URL);
            model = fields.required("model", Format.line(200));
            key = EnginesRequest.secret(fields, "apiKey");
            maxOutputTokens = fields.optional("maxOutputTokens", OUTPUT_TOKENS);
            maxToolRounds = fields.optional("maxToolRounds", TOOL_ROUNDS);
            hosted = fields.flag("hosted");
            customDataKeys = fields.list("customDataKeys", Format.line(200), MOST_KEYS);
        }

        OpenAiModel model() {
            return new OpenAiModel(
                    baseUrl.get(),
                    model.get(),
                    maxOutputTokens.orElse(OpenAiModel.MAX_OUTPUT_TOKENS),
                    maxToolRounds.orElse(OpenAiModel.MAX_TOOL_ROUNDS),
                    hosted.orElse(true),
                    customDataKeys);
        }
    }

    private static final class Agent {
        private final Field<URI> url;
        private final SecretChange secret;

        Agent(JsonFields fields) {
            url = fields.required("url", URL);
            secret = EnginesRequest.secret(fields, "secret");
        }
    }
}
