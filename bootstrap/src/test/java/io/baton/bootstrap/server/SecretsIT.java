package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A connection's whole life, its rotations among it, and then: none of the secrets used stands in a log or an answer (product.md 1.7). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecretsIT {

    private static final String CONNECTIONS = "/api/v1/connections";
    private static final String PASSWORD = "password-of-the-administrator";
    private static final String FORMER_KEY = key();
    private static final String NEXT_KEY = key();

    /** Nobody may tell these, to nobody. */
    private static final Leaks SECRETS = new Leaks();

    /** Administrators are told these, but no log is. */
    private static final Leaks PRIVATE = new Leaks();

    private static final List<String> ANSWERS = new ArrayList<>();

    private static Development development;
    private static BatonServer baton;
    private static Organisation organisation;
    private static String connection;
    private static String firstUrl;

    @BeforeAll
    static void startWithSecretsOfItsOwn() {
        development = Development.start(
                "secrets",
                Map.of("BATON_SECRETS_KEY", "former:" + FORMER_KEY, "BATON_ADMIN_PASSWORD", PASSWORD),
                Map.of());
        baton = development.baton();
        organisation = development.sandbox().organisation("secrets");
        SECRETS.know("the former encryption key", FORMER_KEY)
                .know("the next encryption key", NEXT_KEY)
                .know("the administrator's password", PASSWORD)
                .know("the administrator's login", base64("admin:" + PASSWORD))
                .know("the Auth Token", organisation.of("authToken"))
                .know("the API key's secret", organisation.of("apiKeySecret"))
                .know("a wrong Auth Token", "a-wrong-auth-token")
                .know("a wrong password", "a-wrong-password")
                .know("a wrong login", base64("admin:a-wrong-password"))
                .know("a token", "a-token-of-nobody");
        PRIVATE.know("what a customer asked for", Story.REQUEST);
    }

    private static String key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        development.close();
    }

    @Test
    @Order(1)
    void aConnectionIsMadeAndMisused() {
        JsonPath connected = organisation.connect(baton, "accept");
        connection = connected.getString("id");
        firstUrl = connected.getString("webhookUrl");
        knowTokenOf(firstUrl);
        Map<String, Object> form = organisation.form("accept");
        form.put("apiKeySid", organisation.of("apiKeySid"));
        form.put("apiKeySecret", organisation.of("apiKeySecret"));
        told(administrator().put(CONNECTIONS + "/" + connection, form).expecting(200));

        form.put("authToken", "a-wrong-auth-token");
        told(administrator().post(CONNECTIONS + "/test", form).expecting(422));
        told(administrator().put(CONNECTIONS + "/" + connection, form).expecting(422));
        form.put("authTokn", "a-wrong-auth-token");
        told(administrator().put(CONNECTIONS + "/" + connection, form).expecting(400));
        told(administrator().post(CONNECTIONS, "application/json", "{\"authToken\": \"a-wrong-auth-token"));
        told(baton.anonymous().as("admin", "a-wrong-password").get(CONNECTIONS).expecting(401));
        told(new Http(baton.anonymous().base(), "Bearer a-token-of-nobody")
                .get(CONNECTIONS)
                .expecting(401));
    }

    @Test
    @Order(2)
    void aCustomerIsServed() {
        Story story = Story.begin(organisation, baton, "sms", "interaction");
        story.aiAnswers();
        PRIVATE.know("a customer's address", story.session().getString("customerAddress"));
        story.customerAsksForHuman();
        story.humanServes();
    }

    /** Both tokens open the webhook while they overlap: a door that is shut answers 404, an open one asks for the signature. */
    @Test
    @Order(3)
    void theWebhooksTokenIsRotatedWithAnOverlap() {
        String next = told(administrator()
                        .post(CONNECTIONS + "/" + connection + "/rotate-webhook-token", Map.of())
                        .expecting(200))
                .json()
                .getString("webhookUrl");
        knowTokenOf(next);

        assertThat(badlySigned(firstUrl)).isEqualTo(403);
        assertThat(badlySigned(next)).isEqualTo(403);
        assertThat(badlySigned(next + "x")).isEqualTo(404);

        Database.embedded(development.databasePort())
                .execute("update connection set previous_webhook_until = now() where id = '" + connection + "'");
        assertThat(badlySigned(firstUrl)).isEqualTo(404);
        assertThat(badlySigned(next)).isEqualTo(403);
        organisation.registerTaskRouter(next);
        organisation.registerConversations(next);
    }

    private static int badlySigned(String webhookUrl) {
        return Webhook.worker(organisation.of("accountSid"), organisation.of("workspaceSid"))
                .deliver(baton, webhookUrl.substring(baton.address().length()), "a-wrong-auth-token")
                .status();
    }

    /** Both are valid at Twilio for a while; calls are made with the first, webhooks are signed with what was the only one. */
    @Test
    @Order(4)
    void theAuthTokenIsExchangedWhileBothAreValid() {
        String former = organisation.of("authToken");
        String next = organisation.post("/auth-tokens/secondary", Map.of()).getString("secondaryAuthToken");
        SECRETS.know("the next Auth Token", next);
        Map<String, Object> form = organisation.form("accept");
        form.put("authToken", next);
        form.put("secondAuthToken", former);
        told(administrator().put(CONNECTIONS + "/" + connection, form).expecting(200));
        Story.begin(organisation, baton, "web", "plain").aiAnswers();

        organisation.post("/auth-tokens/promote", Map.of());
        form.put("secondAuthToken", null);
        told(administrator().put(CONNECTIONS + "/" + connection, form).expecting(200));

        Story.begin(organisation, baton, "whatsapp", "plain").aiAnswers();
        assertThat(signedWith(former)).isEqualTo(403);
        assertThat(signedWith(next)).isEqualTo(204);
    }

    private static int signedWith(String authToken) {
        String url = administrator()
                .get(CONNECTIONS + "/" + connection)
                .expecting(200)
                .json()
                .getString("webhookUrl");
        return Webhook.worker(organisation.of("accountSid"), organisation.of("workspaceSid"))
                .deliver(baton, url.substring(baton.address().length()), authToken)
                .status();
    }

    /** First the new key is given beside the old one, then everything is moved to it, then the old one goes. */
    @Test
    @Order(5)
    void theEncryptionKeyIsExchanged() {
        baton.restartWith(Map.of("BATON_SECRETS_KEY", "next:" + NEXT_KEY + ",former:" + FORMER_KEY));

        JsonPath first = reEncrypted();
        JsonPath again = reEncrypted();

        assertThat(first.getInt("reEncrypted")).isEqualTo(1);
        assertThat(first.getString("keyId")).isEqualTo("next");
        assertThat(again.getInt("reEncrypted")).isZero();
        baton.restartWith(Map.of("BATON_SECRETS_KEY", "next:" + NEXT_KEY));
        Story story = Story.begin(organisation, baton, "web", "plain");
        story.aiAnswers();
    }

    private static JsonPath reEncrypted() {
        return told(administrator().post("/api/v1/secrets/re-encrypt", Map.of()).expecting(200))
                .json();
    }

    @Test
    @Order(6)
    void everythingIsShownOnceMore() {
        String session = administrator()
                .get("/api/v1/sessions?connection=" + connection)
                .expecting(200)
                .json()
                .getString("items[0].id");
        Stream.of(
                        CONNECTIONS,
                        CONNECTIONS + "/" + connection,
                        CONNECTIONS + "/" + connection + "/checks",
                        "/api/v1/sessions",
                        "/api/v1/sessions/" + session,
                        "/api/v1/sessions/" + session + "/timeline",
                        "/api/v1/audit?limit=200",
                        "/openapi")
                .forEach(path -> told(administrator().get(path).expecting(200)));
        assertThat(ANSWERS).anyMatch(answer -> answer.contains("\"authToken\":\"set\""));
        told(administrator().delete(CONNECTIONS + "/" + connection).expecting(204));
    }

    @Test
    @Order(7)
    void noAnswerAndNoLogTellsASecret() {
        baton.stop();

        assertThat(ANSWERS).hasSizeGreaterThan(12);
        assertThat(ANSWERS.stream().flatMap(answer -> SECRETS.in(answer, answer).stream()))
                .isEmpty();
        assertThat(SECRETS.inLogs("secrets-baton", baton.data())).isEmpty();
        assertThat(PRIVATE.inLogs("secrets-baton", baton.data())).isEmpty();
    }

    /** Nothing found would prove nothing if the search were blind. */
    @Test
    @Order(8)
    void whatIsThereIsFound() {
        List<Path> logs = Leaks.logs("secrets-baton", baton.data());

        assertThat(logs).allMatch(Files::exists).anyMatch(log -> log.endsWith("messages.log"));
        assertThat(new Leaks().know("its greeting", "Baton is ready").inLogs("secrets-baton", baton.data()))
                .contains("its greeting in secrets-baton.log", "its greeting in messages.log");
        assertThat(ANSWERS.stream().flatMap(answer -> PRIVATE.in("an answer", answer).stream()))
                .contains("what a customer asked for in an answer", "a customer's address in an answer");
    }

    private static Http administrator() {
        return baton.administrator();
    }

    private static Http.Answer told(Http.Answer answer) {
        ANSWERS.add(answer.response().body() + answer.response().headers().map());
        return answer;
    }

    private static void knowTokenOf(String webhookUrl) {
        PRIVATE.know("a webhook's token " + webhookUrl.hashCode(), webhookUrl.replaceAll(".*/", ""));
    }
}
