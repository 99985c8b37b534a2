package io.baton.sandbox.taskrouter;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened in a workspace.
 *
 * @param fields the form fields beside the common ones, in Twilio's spelling (contract.md 1.4)
 */
public record TaskRouterEvent(
        String sid,
        String type,
        String resourceType,
        String resourceSid,
        String description,
        Instant at,
        Map<String, String> fields) {
    /** Copies the fields in their order. */
    public TaskRouterEvent {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
