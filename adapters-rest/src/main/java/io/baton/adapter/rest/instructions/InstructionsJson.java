package io.baton.adapter.rest.instructions;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.domain.conversation.Channel;
import io.baton.domain.instructions.Instructions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;

/** Instructions as JSON. */
final class InstructionsJson {

    private static final int LONGEST = 10_000;
    private static final Format<String> TEXT =
            new Format<>("1 to " + LONGEST + " characters", InstructionsJson::text, false);

    private InstructionsJson() {}

    static Instructions read(JsonFields fields) {
        var text = fields.optional("text", TEXT);
        Map<Channel, String> channels = new EnumMap<>(Channel.class);
        fields.object("channels").ifPresent(given -> {
            for (Channel channel : Channel.values()) {
                var own = given.optional(channel.wire(), TEXT).orNull();
                if (own != null) {
                    channels.put(channel, own);
                }
            }
        });
        return new Instructions(text.orElse(""), channels);
    }

    private static String text(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    static JsonObject write(Instructions instructions) {
        var channels = Json.createObjectBuilder();
        instructions.channels().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(own -> channels.add(own.getKey().wire(), own.getValue()));
        return Json.createObjectBuilder()
                .add("text", instructions.text())
                .add("channels", channels)
                .build();
    }
}
