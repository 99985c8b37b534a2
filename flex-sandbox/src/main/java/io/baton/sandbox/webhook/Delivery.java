package io.baton.sandbox.webhook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A webhook on its way.
 *
 * @param surface {@code taskrouter} or {@code conversations}
 * @param order deliveries of one order key go out one after the other
 * @param token the same for every attempt: {@code I-Twilio-Idempotency-Token}
 */
public record Delivery(
        String surface,
        String accountSid,
        String authToken,
        String eventType,
        String url,
        String method,
        String order,
        Map<String, String> fields,
        String token) {

    /** A new delivery with a token of its own. */
    public static Delivery create(
            String surface,
            String accountSid,
            String authToken,
            String eventType,
            String url,
            String method,
            String order,
            Map<String, String> fields) {
        return new Delivery(
                surface,
                accountSid,
                authToken,
                eventType,
                url,
                method,
                order,
                fields,
                UUID.randomUUID().toString());
    }

    Map<String, List<String>> parameters() {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    ConnectionOverrides overrides() {
        return "conversations".equals(surface) ? ConnectionOverrides.CONVERSATIONS : ConnectionOverrides.of(url);
    }
}
