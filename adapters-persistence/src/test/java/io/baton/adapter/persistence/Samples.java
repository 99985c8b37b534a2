package io.baton.adapter.persistence;

import io.baton.domain.connection.WebhookToken;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value of any domain type from its shape, so that no new component or member is forgotten: {@link #FULL} with everything,
 * {@link #BARE} with null and empty wherever that is allowed.
 */
public enum Samples {
    FULL,
    BARE;

    private static final Map<String, String> SID_PREFIXES = Map.ofEntries(
            Map.entry("AccountSid", "AC"),
            Map.entry("ActivitySid", "WA"),
            Map.entry("ApiKeySid", "SK"),
            Map.entry("CallSid", "CA"),
            Map.entry("ConversationSid", "CH"),
            Map.entry("ConversationsServiceSid", "IS"),
            Map.entry("InteractionChannelSid", "UO"),
            Map.entry("InteractionParticipantSid", "UT"),
            Map.entry("InteractionSid", "KD"),
            Map.entry("MessageSid", "IM"),
            Map.entry("ParticipantSid", "MB"),
            Map.entry("ReservationSid", "WR"),
            Map.entry("TaskQueueSid", "WQ"),
            Map.entry("TaskSid", "WT"),
            Map.entry("WorkerSid", "WK"),
            Map.entry("WorkflowSid", "WW"),
            Map.entry("WorkspaceSid", "WS"));

    /** One value of each record below a type, the type itself if it is one. */
    public <T> Stream<T> ofEach(Class<T> type) {
        return members(type).map(this::of).map(type::cast);
    }

    /** A value of the type. */
    public <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    /** A record of the type with some of its components set by name. */
    public <T> T with(Class<T> type, Map<String, ? extends @Nullable Object> components) {
        Stream<@Nullable Object> values = Arrays.stream(type.getRecordComponents())
                .map(component -> components.containsKey(component.getName())
                        ? components.get(component.getName())
                        : component(component));
        return construct(type, values.toArray());
    }

    /** A SID of the type, told from others by a digit. */
    public static <S> S sid(Class<S> type, int digit) {
        return construct(
                type,
                SID_PREFIXES.get(type.getSimpleName())
                        + Integer.toHexString(digit).repeat(32));
    }

    /** The records below a sealed interface. */
    public static Stream<Class<?>> members(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Samples::members)
                : Stream.of(type);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isPrimitive()) {
            return primitive(raw);
        }
        return raw.isRecord() ? record(raw) : simple(raw);
    }

    private Object collection(ParameterizedType generic) {
        Type[] of = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
            return this == FULL ? each(of[0]) : List.of();
        }
        return this == FULL ? new LinkedHashMap<>(Map.of(value(of[0]), value(of[1]))) : Map.of();
    }

    private List<?> each(Type type) {
        return type instanceof Class<?> raw && raw.isSealed() ? ofEach(raw).toList() : List.of(value(type));
    }

    private static Object primitive(Class<?> type) {
        if (type == boolean.class) {
            return true;
        }
        if (type == double.class) {
            return 0.25;
        }
        return type == long.class ? (Object) 5_000_000_000L : (Object) 7;
    }

    private Object simple(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return value(members(type).findFirst().orElseThrow());
        }
        return Map.<Class<?>, Object>of(
                        String.class, "Straße \"7\"\n\u0001 😀 \\ /",
                        Integer.class, 7,
                        UUID.class, UUID.fromString("0d7f4a52-0b5e-4a38-9d1e-3f0c8f1a2b3c"),
                        Instant.class, Instant.parse("2026-03-29T01:30:00.123456789Z"),
                        Duration.class, Duration.ofMillis(1500),
                        URI.class, URI.create("http://localhost:9080/sandbox"))
                .get(type);
    }

    private Object record(Class<?> type) {
        if (SID_PREFIXES.containsKey(type.getSimpleName())) {
            return sid(type, 10);
        }
        if (type == EffectKey.class) {
            return EffectKey.derivedFrom("sample");
        }
        if (type == TaskAttributes.class) {
            return attributes();
        }
        if (type == WebhookToken.class) {
            return new WebhookToken("sample-token-0123456789");
        }
        return construct(
                type,
                Arrays.stream(type.getRecordComponents()).map(this::component).toArray());
    }

    private @Nullable Object component(RecordComponent component) {
        boolean absent = this == BARE && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return absent ? null : value(component.getGenericType());
    }

    /** Keys out of any order, and numbers that a double would not keep. */
    private TaskAttributes attributes() {
        if (this == BARE) {
            return TaskAttributes.empty();
        }
        Map<String, AttributeValue> nested = new LinkedHashMap<>();
        nested.put("z", new AttributeValue.Literal("1.0"));
        nested.put("a", new AttributeValue.Literal("12345678901234567890.10"));
        return TaskAttributes.empty()
                .with("zuletzt", AttributeValue.of("Straße \"7\"\u0001"))
                .with("exponent", new AttributeValue.Literal("-1E+2"))
                .with("b", new AttributeValue.Fields(nested))
                .with("none", new AttributeValue.Literal("null"))
                .with(
                        "a",
                        new AttributeValue.Array(List.of(AttributeValue.of(true), new AttributeValue.Array(List.of()))))
                .with("empty", new AttributeValue.Fields(Map.of()));
    }

    private static <T> T construct(Class<T> type, @Nullable Object... values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }
}
