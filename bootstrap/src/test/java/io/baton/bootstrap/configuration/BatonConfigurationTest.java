package io.baton.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatonConfigurationTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[SecretKeys.LENGTH]);

    @Nested
    class Development {

        @Test
        void needsNothing() {
            BatonConfiguration configuration = read(Map.of("baton.started-in", "/srv/baton"));

            assertThat(configuration.mode()).isEqualTo(Mode.DEVELOPMENT);
            assertThat(configuration.listenOn()).isEqualTo("127.0.0.1");
            assertThat(configuration.httpPort()).isEqualTo(9080);
            assertThat(configuration.publicUrl()).isEqualTo(URI.create("http://localhost:9080"));
            assertThat(configuration.dataDirectory()).isEqualTo(Path.of("/srv/baton/baton-data"));
            assertThat(configuration.secretKeys()).isEmpty();
            assertThat(configuration.administrator()).contains(new Administrator("admin", "baton"));
            assertThat(configuration.sandbox()).isTrue();
        }

        @Test
        void bringsItsOwnDatabase() {
            DatabaseSettings database =
                    read(Map.of("baton.db.embedded-port", "7000")).database();

            assertThat(database.embedded()).isTrue();
            assertThat(database.url()).isEqualTo("jdbc:postgresql://127.0.0.1:7000/baton");
        }

        @Test
        void talksToTwilioItselfWithTenSecondsPatience() {
            TwilioSettings twilio = read(Map.of()).twilio();

            assertThat(twilio)
                    .isEqualTo(new TwilioSettings(
                            Optional.empty(), Duration.ofSeconds(10), Optional.empty(), Optional.empty()));
        }

        @Test
        void answersByTheLocalEngineFromTheKnowledgeFolder() {
            EngineSettings engines =
                    read(Map.of("baton.started-in", "/srv/baton")).engines();

            assertThat(engines.defaultEngine()).isEqualTo("local");
            assertThat(engines.knowledge()).isEqualTo(Path.of("/srv/baton/knowledge"));
            assertThat(engines.openAiEngine()).isEmpty();
            assertThat(engines.httpEngine()).isEmpty();
        }

        @Test
        void mayUseAGivenDatabase() {
            BatonConfiguration configuration = read(Map.of(
                    "baton.mode",
                    "development",
                    "baton.db.url",
                    "jdbc:postgresql://db/baton",
                    "baton.db.user",
                    "baton"));

            assertThat(configuration.mode()).isEqualTo(Mode.DEVELOPMENT);
            assertThat(configuration.database().embedded()).isFalse();
        }

        @Test
        void refusesAnotherDatabaseThanPostgresql() {
            assertThatThrownBy(() -> read(Map.of("baton.mode", "development", "baton.db.url", "jdbc:h2:mem:baton")))
                    .isInstanceOf(ConfigurationRefused.class)
                    .hasMessageContaining("baton.db.url");
        }

        @Test
        void takesBlankForNotGiven() {
            assertThat(read(Map.of("baton.db.url", " ", "baton.http.port", "")).httpPort())
                    .isEqualTo(9080);
        }
    }

    @Nested
    class Production {

        private static final Map<String, String> NO_ADMINISTRATOR =
                Map.of("baton.admin.user", "", "baton.admin.password", "");

        @Test
        void isTheModeWhenADatabaseIsGiven() {
            BatonConfiguration configuration = production(Map.of());

            assertThat(configuration.mode()).isEqualTo(Mode.PRODUCTION);
            assertThat(configuration.listenOn()).isEqualTo("*");
            assertThat(configuration.sandbox()).isFalse();
            assertThat(configuration.database().url()).isEqualTo("jdbc:postgresql://db.example.org/baton");
        }

        @ParameterizedTest
        @ValueSource(strings = {"baton.secrets.key", "baton.admin.user", "baton.admin.password", "baton.db.user"})
        void refusesToStartWithout(String key) {
            assertRefused(Map.of(key, ""), key);
        }

        @Test
        void refusesThePasswordEverybodyKnows() {
            assertRefused(Map.of("baton.admin.password", "baton"), "baton.admin.password");
        }

        @ParameterizedTest
        @ValueSource(strings = {"baton.public-url", "baton.twilio.api-base-url"})
        void refusesPlainHttpBeyondThisMachine(String key) {
            assertRefused(Map.of(key, "http://flex.example.org"), key);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"https://flex.example.org/", "http://localhost:8080", "http://127.0.0.1", "http://[::1]:80"})
        void takesHttpsAndLoopback(String url) {
            BatonConfiguration configuration =
                    production(Map.of("baton.public-url", url, "baton.twilio.api-base-url", url));

            assertThat(configuration.publicUrl().toString()).isEqualTo(url.replaceAll("/$", ""));
            assertThat(configuration.twilio().apiBaseUrl()).contains(configuration.publicUrl());
        }

        @Test
        void runsTheSandboxOnlyWhenAsked() {
            assertThat(production(Map.of("baton.sandbox", "true")).sandbox()).isTrue();
        }

        @Test
        void needsNoAdministratorWhereTokensAreTaken() {
            Map<String, String> settings = new HashMap<>(NO_ADMINISTRATOR);
            settings.put("baton.oidc.issuer", "https://login.example.org/realms/shop/");
            settings.put("baton.oidc.audience", "baton");
            settings.put("baton.oidc.roles-claim", "realm_access.roles");

            BatonConfiguration configuration = production(settings);

            assertThat(configuration.administrator()).isEmpty();
            assertThat(configuration.openIdConnect())
                    .contains(new OpenIdConnect(
                            URI.create("https://login.example.org/realms/shop/"),
                            "baton",
                            List.of("realm_access", "roles"),
                            "preferred_username"));
        }

        @Test
        void needsNoAdministratorWhereThereIsARegistry(@TempDir Path data) throws IOException {
            Map<String, String> settings = new HashMap<>(NO_ADMINISTRATOR);
            settings.put("baton.data-dir", data.toString());
            assertRefused(settings, "baton.admin.user");

            Files.writeString(data.resolve("security.xml"), "<server/>");

            assertThat(production(settings).registry()).exists();
        }

        @Test
        void refusesAProviderThatAnybodyOnTheWayCouldBe() {
            assertRefused(
                    Map.of("baton.oidc.issuer", "http://login.example.org", "baton.oidc.audience", "baton"),
                    "baton.oidc.issuer");
            assertRefused(Map.of("baton.oidc.issuer", "https://login.example.org"), "baton.oidc.audience");
        }

        private void assertRefused(Map<String, String> changes, String key) {
            assertThatThrownBy(() -> production(changes))
                    .isInstanceOf(ConfigurationRefused.class)
                    .hasMessageContaining(key)
                    .hasMessageContaining(Settings.variableOf(key))
                    .hasMessageNotContaining("\n");
        }

        private BatonConfiguration production(Map<String, String> changes) {
            Map<String, String> settings = new HashMap<>(Map.of(
                    "baton.db.url", "jdbc:postgresql://db.example.org/baton",
                    "baton.db.user", "baton",
                    "baton.db.password", "tiger",
                    "baton.secrets.key", "a:" + KEY,
                    "baton.admin.user", "root",
                    "baton.admin.password", "tiger"));
            settings.putAll(changes);
            return read(settings);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "baton.mode, test",
        "baton.http.port, 0",
        "baton.http.port, 65536",
        "baton.http.port, web",
        "baton.db.embedded-port, -1",
        "baton.public-url, ftp://example.org",
        "baton.public-url, not a url",
        "baton.public-url, https://example.org?x=1",
        "baton.sandbox, yes",
        "baton.secrets.key, short",
        "baton.twilio.timeout, 11 s",
        "baton.twilio.timeout, 0 s",
        "baton.twilio.timeout, soon",
        "baton.twilio.api-base-url, localhost:4010",
        "baton.engine, magic",
        "baton.engine, openai",
        "baton.engine, http"
    })
    void refusesAValueThatMeansNothing(String key, String value) {
        assertThatThrownBy(() -> read(Map.of(key, value)))
                .isInstanceOf(ConfigurationRefused.class)
                .hasMessageContaining(key);
    }

    @ParameterizedTest
    @CsvSource({"10 s, 10000", "500ms, 500", "2500 ms, 2500"})
    void readsDurations(String text, long millis) {
        assertThat(read(Map.of("baton.twilio.timeout", text)).twilio().timeout())
                .hasMillis(millis);
    }

    @Test
    void readsBothRemoteEngines() {
        EngineSettings engines = read(Map.of(
                        "baton.engine", "openai",
                        "baton.engine.openai.base-url", "https://llm.example.org/v1/",
                        "baton.engine.openai.api-key", "key",
                        "baton.engine.openai.model", "small",
                        "baton.engine.http.url", "https://bot.example.org/turn",
                        "baton.engine.http.secret", "secret"))
                .engines();

        assertThat(engines.openAiEngine())
                .contains(new EngineSettings.OpenAi(
                        URI.create("https://llm.example.org/v1"), "key", "small", true, List.of()));
        assertThat(engines.httpEngine())
                .contains(new EngineSettings.HttpEngine(URI.create("https://bot.example.org/turn"), "secret"));
    }

    @Test
    void namesTheAddressThatAnEngineLacks() {
        assertThatThrownBy(() -> read(Map.of("baton.engine", "openai")))
                .hasMessageContaining("baton.engine.openai.base-url");
        assertThatThrownBy(() -> read(Map.of("baton.engine", "http"))).hasMessageContaining("baton.engine.http.url");
    }

    @Test
    void refusesAModelWithoutItsName() {
        assertThatThrownBy(() -> read(Map.of("baton.engine.openai.base-url", "https://llm.example.org/v1")))
                .hasMessageContaining("baton.engine.openai.model");
    }

    @Test
    void sendsNoKeyOverPlainHttpUnlessPrivateHostsAreAllowed() {
        Map<String, String> given = Map.of(
                "baton.engine.allow-private-hosts", "false",
                "baton.engine.openai.base-url", "http://llm.internal/v1",
                "baton.engine.openai.model", "small");

        assertThatThrownBy(() -> read(given)).hasMessageContaining("baton.engine.openai.base-url");
    }

    @Test
    void refusesAnHttpEngineWithoutItsSecret() {
        assertThatThrownBy(() -> read(Map.of("baton.engine.http.url", "https://bot.example.org")))
                .hasMessageContaining("baton.engine.http.secret");
    }

    @Test
    void showsNoSecretWhenItIsLogged() {
        String shown = read(Map.of(
                        "baton.secrets.key", "a:" + KEY,
                        "baton.admin.password", "tiger",
                        "baton.mode", "development",
                        "baton.db.url", "jdbc:postgresql://db/baton?password=tiger",
                        "baton.db.user", "baton",
                        "baton.db.password", "tiger",
                        "baton.engine.http.url", "https://bot.example.org",
                        "baton.engine.http.secret", "tiger"))
                .toString();

        assertThat(shown).doesNotContain("tiger", KEY);
    }

    @Test
    void findsAKeyInItsEnvironmentVariable() {
        Settings environment = Settings.ofEnvironment(Map.of("BATON_TWILIO_API_BASE_URL", "http://localhost:4010"));

        assertThat(BatonConfiguration.read(environment).twilio().apiBaseUrl())
                .contains(URI.create("http://localhost:4010"));
    }

    private static BatonConfiguration read(Map<String, String> settings) {
        return BatonConfiguration.read(key -> Optional.ofNullable(settings.get(key)));
    }
}
