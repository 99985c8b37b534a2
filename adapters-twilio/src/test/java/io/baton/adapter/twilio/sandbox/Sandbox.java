package io.baton.adapter.twilio.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.adapter.twilio.openapi.OpenApiValidatingProxy;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ApiKeySid;
import io.baton.domain.sid.WorkspaceSid;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Flex sandbox as a process of its own, behind the proxy that judges by Twilio's OpenAPI. At the end every request must have been one that
 * Twilio knows.
 */
final class Sandbox implements BeforeAllCallback, AfterAllCallback {

    private static final Path JAR = Path.of("../flex-sandbox/target/flex-sandbox.jar");
    private static final Pattern READY = Pattern.compile("ready at (http://\\S+?)/?$");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private int classes;
    private Process process;
    private URI root;
    private OpenApiValidatingProxy proxy;

    // JUnit calls both for the nested classes too, inside the outer one
    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (classes++ == 0) {
            start();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws InterruptedException {
        if (--classes == 0) {
            stop();
        }
    }

    private void start() throws IOException {
        assertThat(JAR).as("run mvn verify: it is built before").exists();
        var folder = Files.createTempDirectory("sandbox");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "--port",
                        "0",
                        "--dir",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        root = address(new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)));
        proxy = OpenApiValidatingProxy.before(URI.create(root + "/twilio"));
    }

    private static URI address(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            var ready = READY.matcher(line);
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
        }
        throw new IOException("the sandbox ended before it was ready");
    }

    private void stop() throws InterruptedException {
        proxy.close();
        process.destroy();
        process.waitFor();
        assertThat(proxy.violations()).isEmpty();
        assertThat(proxy.requests()).isNotEmpty();
    }

    /** The ready account by its Auth Token, through the proxy. */
    TwilioAccess access() {
        return access(null);
    }

    /** The ready account by its API key. */
    TwilioAccess accessByKey() {
        var account = control("GET", "/account", "");
        return access(new Credentials.ApiKey(
                new ApiKeySid(account.get("apiKeySid").textValue()),
                new Secret(account.get("apiKeySecret").textValue())));
    }

    private TwilioAccess access(Credentials.ApiKey key) {
        var account = control("GET", "/account", "");
        var credentials = new Credentials(
                new AccountSid(account.get("accountSid").textValue()),
                new Secret(account.get("authToken").textValue()),
                null,
                key);
        return new TwilioAccess(
                credentials, new WorkspaceSid(account.get("workspaceSid").textValue()), proxy.baseUrl());
    }

    /** Asks the control interface; an error fails the test. */
    JsonNode control(String method, String path, String json) {
        return call(method, URI.create(root + "/control" + path), json, "application/json", null);
    }

    /** Sets something up by Twilio's own interface, for which Baton has no port. */
    void post(String hostAndPath, String form) {
        var credentials = access().credentials();
        call(
                "POST",
                URI.create(proxy.baseUrl() + "/" + hostAndPath),
                form,
                "application/x-www-form-urlencoded",
                credentials.restUser() + ":" + credentials.restPassword().reveal());
    }

    private JsonNode call(String method, URI uri, String body, String contentType, String login) {
        var request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", contentType);
        if (login != null) {
            request.header(
                    "Authorization", "Basic " + java.util.Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
