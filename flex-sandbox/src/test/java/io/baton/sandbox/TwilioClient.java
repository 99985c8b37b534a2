package io.baton.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.SimpleRequest;
import io.baton.sandbox.core.JsonText;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Calls the sandbox over HTTP as a Twilio client does, and its control interface. */
final class TwilioClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String user;
    private final String password;
    private final boolean judged;
    private final List<String> complaints = new ArrayList<>();

    TwilioClient(URI address, String user, String password) {
        this(address, user, password, false);
    }

    private TwilioClient(URI address, String user, String password, boolean judged) {
        this.address = address;
        this.user = user;
        this.password = password;
        this.judged = judged;
    }

    /** A client whose every successful call is held against the OpenAPI documents. */
    static TwilioClient judged(URI address, String user, String password) {
        return new TwilioClient(address, user, password, true);
    }

    /** What the OpenAPI documents found wrong so far. */
    List<String> complaints() {
        return complaints;
    }

    /** One call with parameters {@code name, value, name, value, …}; they go into the query of a GET. */
    Answered call(String method, String host, String path, String... parameters) throws Exception {
        return call(method, host, path, Map.of(), parameters);
    }

    Answered call(String method, String host, String path, Map<String, String> headers, String... parameters)
            throws Exception {
        boolean post = method.equals("POST");
        String form = form(parameters);
        URI target = address.resolve("/twilio/" + host + path + (post || form.isEmpty() ? "" : "?" + form));
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .header("Authorization", authorization())
                .method(method, post ? BodyPublishers.ofString(form) : BodyPublishers.noBody());
        if (post) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        headers.forEach(request::header);
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        judge(method, host, path, form, parameters, response);
        return new Answered(response);
    }

    /** A call of the control interface. */
    Answered control(String method, String path, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/control" + path))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        return new Answered(http.send(request, BodyHandlers.ofString()));
    }

    private void judge(
            String method, String host, String path, String form, String[] parameters, HttpResponse<String> response) {
        if (!judged || response.statusCode() >= 400) {
            return;
        }
        SimpleRequest.Builder request =
                new SimpleRequest.Builder(method, path).withHeader("Authorization", authorization());
        if (method.equals("POST")) {
            request.withContentType("application/x-www-form-urlencoded").withBody(form);
        } else {
            for (int i = 0; i + 1 < parameters.length; i += 2) {
                request.withQueryParam(parameters[i], parameters[i + 1]);
            }
        }
        String complaint = TwilioSpecification.complaints(host, request, response.statusCode(), response.body());
        if (!complaint.isEmpty()) {
            complaints.add(complaint);
        }
    }

    private String authorization() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static String form(String... parameters) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < parameters.length; i += 2) {
            pairs.add(encode(parameters[i]) + "=" + encode(parameters[i + 1]));
        }
        return String.join("&", pairs);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An answer. */
    record Answered(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        JsonObject json() {
            return JsonText.object("answer", response.body());
        }

        String text(String name) {
            return json().getString(name);
        }

        /** The answer, which must have this status. */
        Answered is(int expected) {
            assertThat(status()).as(response.body()).isEqualTo(expected);
            return this;
        }

        /** The first of a list. */
        JsonObject first(String key) {
            return json().getJsonArray(key).getJsonObject(0);
        }
    }
}
