package io.baton.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;

/** An HTTP answer, read as JSON. */
public record Answer(int status, HttpHeaders headers, String body) {

    public JsonObject json() {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Checks that this is a problem of this type, complete and with nothing of the request in it. */
    public Answer isProblem(int expected, String type) {
        assertThat(status).as(body).isEqualTo(expected);
        assertThat(header("Content-Type"))
                .hasValueSatisfying(is -> assertThat(is).startsWith("application/problem+json"));
        assertThat(json().getString("type")).isEqualTo("urn:baton:problem:" + type);
        assertThat(json().getInt("status")).isEqualTo(expected);
        assertThat(json().getString("title")).isNotBlank();
        assertThat(json().getString("detail")).isNotBlank();
        return this;
    }

    /** The fields that the problem names. */
    public List<String> fields() {
        return json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("field"))
                .toList();
    }

    public List<String> strings(String name) {
        return json().getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
