package io.baton.sandbox.core;

import jakarta.json.JsonObject;

/** A JSON document kept as the text it was written in, because Twilio counts and returns exactly that text. */
public record Attributes(String text, JsonObject json) {
    /** Task and worker attributes: 4,096 characters including white space (contract.md 3.2). */
    public static final int ROUTING_LIMIT = 4096;

    /** Attributes of at most {@code limit} characters, or a 400. */
    public static Attributes checked(String text, int limit) {
        if (text.length() > limit) {
            throw Refusal.invalid("Attributes exceed the limit of " + limit + " characters");
        }
        return new Attributes(text, JsonText.object("Attributes", text));
    }

    /** The attributes of a JSON object, or a 400 when its text is too long. */
    public static Attributes of(JsonObject json, int limit) {
        return checked(json.toString(), limit);
    }

    /** An empty document. */
    public static Attributes none() {
        return checked("{}", 2);
    }
}
