package io.baton.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/sandbox/, text/html",
        "/sandbox.js, text/javascript",
        "/sandbox/desk.js, text/javascript",
        "/sandbox.css, text/css",
        "/icon.svg, image/svg+xml"
    })
    void servesItsFilesBelowBothRoots(String path, String type) throws Exception {
        try (SandboxServer server = SandboxServer.start(0, folder)) {
            HttpResponse<String> file = get(server.address().resolve(path));

            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith(type);
            assertThat(file.body()).isNotBlank();
        }
    }

    @Test
    void servesNothingElse() throws Exception {
        try (SandboxServer server = SandboxServer.start(0, folder)) {
            for (String path : new String[] {"/nothing.js", "/../pom.xml", "/%2e%2e/Sandbox.class", "/Sandbox.class"}) {
                assertThat(get(URI.create(server.address() + path)).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void passesReadingCallsOnToBatonWithTheLogin() throws Exception {
        HttpServer baton = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        baton.createContext("/api/v1/sessions", exchange -> {
            String login = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] body = (exchange.getRequestURI().getRawQuery() + " " + login).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        baton.start();
        URI url = URI.create("http://localhost:" + baton.getAddress().getPort());

        try (SandboxServer server = SandboxServer.start(0, SandboxSettings.in(folder), url)) {
            HttpRequest call = HttpRequest.newBuilder(server.address().resolve("/baton/api/v1/sessions?query=CH1"))
                    .header("Authorization", "Basic x")
                    .build();

            assertThat(http.send(call, BodyHandlers.ofString()).body()).isEqualTo("query=CH1 Basic x");
            assertThat(get(server.address().resolve("/baton/health")).statusCode())
                    .isEqualTo(404);
            assertThat(get(server.address().resolve("/control/page")).body()).isEqualTo("{\"batonBase\":\"baton\"}");
        } finally {
            baton.stop(0);
        }
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
