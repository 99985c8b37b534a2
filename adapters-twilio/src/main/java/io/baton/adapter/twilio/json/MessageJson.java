package io.baton.adapter.twilio.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.domain.conversation.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON parts of a message. Both are written by others too, so what can't be read counts as absent. */
public final class MessageJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MessageJson() {}

    /** The key of the effect that wrote the message, out of the message's attributes. */
    public static @Nullable String batonKey(@Nullable String attributes) {
        return read(attributes)
                .map(json -> json.path("batonKey"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .orElse(null);
    }

    /** The attachments, out of the JSON array of a webhook. */
    public static List<Media> media(@Nullable String array) {
        return read(array).map(MessageJson::media).orElse(List.of());
    }

    /** The attachments, out of the parsed array of a REST answer. */
    public static List<Media> media(@Nullable List<Object> array) {
        return array == null ? List.of() : media(JSON.<JsonNode>valueToTree(array));
    }

    private static List<Media> media(JsonNode array) {
        List<Media> media = new ArrayList<>();
        array.forEach(item -> media.add(new Media(
                field(item, "filename").asText(""),
                field(item, "contenttype").asText(""),
                field(item, "size").asLong(0))));
        return media;
    }

    // webhooks write ContentType, REST writes content_type
    private static JsonNode field(JsonNode item, String name) {
        return item.properties().stream()
                .filter(field ->
                        field.getKey().replace("_", "").toLowerCase(Locale.ROOT).equals(name))
                .map(java.util.Map.Entry::getValue)
                .filter(value -> !value.isNull())
                .findFirst()
                .orElse(JSON.missingNode());
    }

    private static Optional<JsonNode> read(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
