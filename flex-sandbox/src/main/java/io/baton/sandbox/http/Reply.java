package io.baton.sandbox.http;

import io.baton.sandbox.rest.Answer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back over the wire. */
record Reply(int status, Map<String, String> headers, byte[] body, boolean dropped) {

    static Reply of(Answer answer) {
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        byte[] body = new byte[0];
        if (answer.json() != null) {
            headers.put("Content-Type", "application/json");
            body = answer.json().toString().getBytes(StandardCharsets.UTF_8);
        }
        return new Reply(answer.status(), headers, body, answer.dropped());
    }

    static Reply file(String contentType, byte[] body) {
        return new Reply(
                200,
                Map.of(
                        "Content-Type",
                        contentType,
                        "Cache-Control",
                        "no-cache",
                        "Content-Security-Policy",
                        "default-src 'self'"),
                body,
                false);
    }

    static Reply moved(String location) {
        return new Reply(302, Map.of("Location", location), new byte[0], false);
    }
}
