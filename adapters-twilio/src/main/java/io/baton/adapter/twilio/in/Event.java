package io.baton.adapter.twilio.in;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.application.port.out.flex.TwilioWebhooks.Undecodable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One event as it came: a form, or one CloudEvent of an Event Streams batch.
 *
 * @param type Twilio's event type in the spelling of its webhooks, for example {@code reservation.created} or
 * {@code onMessageAdded}
 * @param stored the form, or the CloudEvent as JSON
 */
record Event(String type, EventFields fields, String stored) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The event of a form. */
    static Event ofForm(byte[] body) {
        var fields = EventFields.of(Form.decode(body));
        return new Event(fields.required("EventType"), fields, new String(body, StandardCharsets.UTF_8));
    }

    /** The events of a batch, in its order; a single CloudEvent counts as a batch of one. */
    static List<Event> ofJson(byte[] body) {
        var batch = parsed(body);
        if (!batch.isArray()) {
            return List.of(ofCloudEvent(batch, "the event"));
        }
        List<Event> events = new ArrayList<>();
        batch.forEach(event -> events.add(ofCloudEvent(event, "[" + events.size() + "]")));
        return events;
    }

    /** Reads again what {@link #stored} holds. A form never begins with a brace: Twilio escapes it. */
    static Event ofStored(String stored) {
        var bytes = stored.getBytes(StandardCharsets.UTF_8);
        return stored.startsWith("{") ? ofCloudEvent(parsed(bytes), "the event") : ofForm(bytes);
    }

    private static Event ofCloudEvent(JsonNode event, String place) {
        if (!event.path("type").isTextual()) {
            throw new Undecodable(place + ": type is missing");
        }
        if (!event.path("data").isObject()) {
            throw new Undecodable(place + ": data is no object");
        }
        var type = StreamType.inWebhookSpelling(event.path("type").textValue());
        return new Event(type, EventFields.of(event.path("data")), written(event));
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new Undecodable("the body is no JSON");
        }
    }

    private static String written(JsonNode event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a parsed event can be written", e);
        }
    }
}
