package io.baton.sandbox.rest;

import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.core.Refusal;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer, free of the server that sends it.
 *
 * @param dropped the connection is cut instead of answering
 */
public record Answer(int status, @Nullable JsonObject json, Map<String, String> headers, boolean dropped) {
    /** Copies the headers. */
    public Answer {
        headers = new LinkedHashMap<>(headers);
    }

    /** 200 with a document. */
    public static Answer ok(JsonObject json) {
        return new Answer(200, json, Map.of(), false);
    }

    /** 201 with a document. */
    public static Answer created(JsonObject json) {
        return new Answer(201, json, Map.of(), false);
    }

    /** 204 without one. */
    public static Answer noContent() {
        return new Answer(204, null, Map.of(), false);
    }

    /** No answer at all. */
    public static Answer cut() {
        return new Answer(0, null, Map.of(), true);
    }

    /** Twilio's error document (contract.md 10). */
    public static Answer refused(Refusal refusal) {
        JsonObject json = JsonFields.empty()
                .put("code", refusal.code())
                .put("message", refusal.text())
                .put("more_info", "https://www.twilio.com/docs/errors/" + refusal.code())
                .put("status", refusal.status())
                .toObject();
        return new Answer(refusal.status(), json, Map.of(), false);
    }

    /** This answer with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, json, more, dropped);
    }
}
