package io.baton.adapter.rest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.RestServer;
import io.baton.application.port.in.engine.EnginesRefused.Wrong;
import io.baton.application.port.in.engine.SecretChange;
import io.baton.domain.connection.Secret;
import io.baton.domain.engine.EngineName;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnginesTest {

    private static final String BOTH =
            """
            {"chain": ["openai", "http", "local"], "deadlineSeconds": 15, "concurrency": 4,
             "openai": {"baseUrl": "https://models.example.com/v1/", "model": "big", "apiKey": "key-of-the-model",
                        "hosted": true, "customDataKeys": ["flex_orderNumber"]},
             "http": {"url": "https://agent.example.com/turns", "secret": "secret-of-the-agent"}}
            """;

    private final RestServer server = new RestServer();
    private final String path = "/api/v1/connections/" + UUID.randomUUID();

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void areChosenAndNeverShowTheirSecrets() {
        var saved = server.send("PUT", path + "/engines", BOTH);
        var shown = server.get(path + "/engines");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).isEqualTo(shown.body()).doesNotContain("key-of-the-model", "secret-of-the-agent");
        assertThat(shown.json().getInt("version")).isEqualTo(1);
        assertThat(shown.json().getJsonArray("inUse").toString()).isEqualTo("[\"openai\",\"http\",\"local\"]");
        assertThat(shown.json().getJsonObject("openai").getBoolean("apiKeySet")).isTrue();
        assertThat(shown.json().getJsonObject("openai").getString("baseUrl"))
                .isEqualTo("https://models.example.com/v1");
        assertThat(shown.json().getJsonObject("http").getBoolean("secretSet")).isTrue();
    }

    @Test
    void keepASecretThatIsLeftOutAndForgetOneThatIsNull() {
        server.send("PUT", path + "/engines", BOTH);
        server.send(
                "PUT",
                path + "/engines",
                """
                {"openai": {"baseUrl": "https://models.example.com/v1", "model": "big", "apiKey": null},
                 "http": {"url": "https://agent.example.com/turns"}}
                """);

        var drafts = server.engines.drafts;
        assertThat(drafts.get(0).openAiKey()).isEqualTo(SecretChange.to(new Secret("key-of-the-model")));
        assertThat(drafts.get(0).engines().chain())
                .containsExactly(EngineName.OPENAI, EngineName.HTTP, EngineName.LOCAL);
        assertThat(drafts.get(1).openAiKey()).isEqualTo(SecretChange.forget());
        assertThat(drafts.get(1).httpSecret()).isEqualTo(SecretChange.keep());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"chain": ["openai", "openai"]}                                     | chain
                    {"chain": ["gpt"]}                                                  | chain[0]
                    {"deadlineSeconds": 2}                                              | deadlineSeconds
                    {"concurrency": 33}                                                 | concurrency
                    {"openai": {"model": "big"}}                                        | openai.baseUrl
                    {"openai": {"baseUrl": "ftp://a.example", "model": "big"}}          | openai.baseUrl
                    {"openai": {"baseUrl": "https://u:p@a.example", "model": "big"}}    | openai.baseUrl
                    {"openai": {"baseUrl": "https://a.example/v1?k=1", "model": "big"}} | openai.baseUrl
                    {"openai": {"baseUrl": "https://a.example", "model": "big", "maxToolRounds": 11}} | openai.maxToolRounds
                    {"openai": {"baseUrl": "https://a.example", "model": "big", "key": "x"}}          | openai.key
                    {"http": {"secret": "x"}}                                           | http.url
                    {"http": "https://agent.example.com"}                               | http
                    {"engine": "openai"}                                                | engine
                    """)
    void sayWhatIsWrongAndSaveNothing(String body, String field) {
        var refused = server.send("PUT", path + "/engines", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo(field);
        assertThat(server.engines.drafts).isEmpty();
    }

    @Test
    void sayWhatDoesNotFitTheConnection() {
        server.engines.wrong = List.of(new Wrong("openai.apiKey", "the key again"));

        var refused = server.send("PUT", path + "/engines", BOTH);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("openai.apiKey", "the key again").doesNotContain("key-of-the-model");
    }

    @Test
    void hideWhatAConnectionNames() {
        var saved = server.send(
                "PUT", path + "/masking", "{\"patterns\": [{\"name\": \"customer\", \"regex\": \"KD-[0-9]{6}\"}]}");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(server.get(path + "/masking")
                        .json()
                        .getJsonArray("patterns")
                        .getJsonObject(0)
                        .getString("regex"))
                .isEqualTo("KD-[0-9]{6}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"patterns": [{"name": "a", "regex": "(.*a){12}x"}]} | patterns[0].regex
                    {"patterns": [{"name": "a", "regex": "["}]}       | patterns[0].regex
                    {"patterns": [{"regex": "a"}]}                    | patterns[0].name
                    {"patterns": [{"name": "a"}]}                     | patterns[0].regex
                    {"patterns": {"a": "b"}}                          | patterns
                    """)
    void refuseAPatternThatCanNotServe(String body, String field) {
        var refused = server.send("PUT", path + "/masking", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo(field);
        assertThat(server.get(path + "/masking").json().getInt("version")).isZero();
    }
}
