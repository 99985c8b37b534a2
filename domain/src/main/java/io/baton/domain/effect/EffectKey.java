package io.baton.domain.effect;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The key of an effect: 32 hexadecimal digits without hyphens, because it also stands in task and message attributes as
 * {@code batonKey} and Twilio's expressions stumble over hyphens (contract.md 4.3).
 */
public record EffectKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    public EffectKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("expected 32 hexadecimal digits");
        }
    }

    /** The key that the same text always gives: what caused the effect, and its place among that cause's effects. */
    public static EffectKey derivedFrom(String cause) {
        return new EffectKey(UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
