package io.baton.bootstrap.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The AI engines that connections may use.
 *
 * @param defaultEngine for connections that name none: local, openai or http
 * @param knowledge folder of the local engine's Markdown articles
 * @param allowPrivateHosts whether connections may choose engines on this machine and in private networks, and over plain http
 */
public record EngineSettings(
        String defaultEngine,
        Path knowledge,
        Optional<OpenAi> openAiEngine,
        Optional<HttpEngine> httpEngine,
        boolean allowPrivateHosts) {

    /** Refuses an engine that Baton does not have, or one that was not configured. */
    static EngineSettings read(SettingsReader settings, Mode mode, Path startedIn) {
        boolean allowPrivateHosts = settings.flag("baton.engine.allow-private-hosts", mode == Mode.DEVELOPMENT);
        EngineSettings engines = new EngineSettings(
                settings.text("baton.engine", "local"),
                startedIn.resolve(settings.text("baton.knowledge.dir", "knowledge")),
                OpenAi.read(settings, allowPrivateHosts),
                HttpEngine.read(settings, allowPrivateHosts),
                allowPrivateHosts);
        engines.refuseWithoutDefault();
        return engines;
    }

    private void refuseWithoutDefault() {
        switch (defaultEngine) {
            case "local" -> {}
            case "openai" -> refuseWithout(openAiEngine, "baton.engine.openai.base-url");
            case "http" -> refuseWithout(httpEngine, "baton.engine.http.url");
            default -> throw new ConfigurationRefused(
                    "baton.engine", "must be local, openai or http, not '" + defaultEngine + "'");
        }
    }

    private void refuseWithout(Optional<?> engine, String key) {
        if (engine.isEmpty()) {
            throw new ConfigurationRefused(key, "is missing, and baton.engine is '" + defaultEngine + "'");
        }
    }

    private static URI called(String key, URI url, boolean allowPrivateHosts) {
        return allowPrivateHosts ? url : Secure.required(key, url);
    }

    /**
     * An engine behind the chat interface of OpenAI.
     *
     * @param hosted whether it runs outside the house: then it sees masked texts and only the listed custom data
     */
    public record OpenAi(URI baseUrl, String apiKey, String model, boolean hosted, List<String> customDataKeys) {

        static Optional<OpenAi> read(SettingsReader settings, boolean allowPrivateHosts) {
            String key = "baton.engine.openai.base-url";
            return settings.url(key)
                    .map(url -> new OpenAi(
                            called(key, url, allowPrivateHosts),
                            settings.text("baton.engine.openai.api-key", ""),
                            settings.required("baton.engine.openai.model", "is needed beside the engine's base URL"),
                            settings.flag("baton.engine.openai.hosted", true),
                            words(settings.text("baton.engine.openai.custom-data-keys", ""))));
        }

        private static List<String> words(String text) {
            return Stream.of(text.split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "OpenAi[" + model + "]";
        }
    }

    /** An engine of the operator's own, called by signed HTTP. */
    public record HttpEngine(URI url, String secret) {

        static Optional<HttpEngine> read(SettingsReader settings, boolean allowPrivateHosts) {
            String key = "baton.engine.http.url";
            return settings.url(key)
                    .map(url -> new HttpEngine(
                            called(key, url, allowPrivateHosts),
                            settings.required("baton.engine.http.secret", "is needed to sign the engine's requests")));
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "HttpEngine[]";
        }
    }
}
