package io.baton.bootstrap.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The AI engines that connections may use.
 *
 * @param defaultEngine for connections that name none: local, openai or http
 * @param knowledge folder of the local engine's Markdown articles
 */
public record EngineSettings(
        String defaultEngine, Path knowledge, Optional<OpenAi> openAiEngine, Optional<HttpEngine> httpEngine) {

    /** Refuses an engine that Baton does not have, or one that was not configured. */
    static EngineSettings read(SettingsReader settings, Path startedIn) {
        EngineSettings engines = new EngineSettings(
                settings.text("baton.engine", "local"),
                startedIn.resolve(settings.text("baton.knowledge.dir", "knowledge")),
                OpenAi.read(settings),
                HttpEngine.read(settings));
        engines.refuseWithoutDefault();
        return engines;
    }

    private void refuseWithoutDefault() {
        boolean usable =
                switch (defaultEngine) {
                    case "local" -> true;
                    case "openai" -> openAiEngine.isPresent();
                    case "http" -> httpEngine.isPresent();
                    default -> throw new ConfigurationRefused(
                            "baton.engine", "must be local, openai or http, not '" + defaultEngine + "'");
                };
        if (!usable) {
            throw new ConfigurationRefused(
                    "baton.engine", "is '" + defaultEngine + "', but that engine's own settings are missing");
        }
    }

    /** An engine behind the chat interface of OpenAI. */
    public record OpenAi(URI baseUrl, String apiKey, String model) {

        static Optional<OpenAi> read(SettingsReader settings) {
            return settings.url("baton.engine.openai.base-url")
                    .map(url -> new OpenAi(
                            url,
                            settings.text("baton.engine.openai.api-key", ""),
                            settings.required("baton.engine.openai.model", "is needed beside the engine's base URL")));
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "OpenAi[" + model + "]";
        }
    }

    /** An engine of the operator's own, called by signed HTTP. */
    public record HttpEngine(URI url, String secret) {

        static Optional<HttpEngine> read(SettingsReader settings) {
            return settings.url("baton.engine.http.url")
                    .map(url -> new HttpEngine(
                            url,
                            settings.required("baton.engine.http.secret", "is needed to sign the engine's requests")));
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "HttpEngine[]";
        }
    }
}
