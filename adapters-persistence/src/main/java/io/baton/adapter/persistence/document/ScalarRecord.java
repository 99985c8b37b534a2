package io.baton.adapter.persistence.document;

import java.lang.reflect.InvocationTargetException;
import java.util.UUID;

/** A record of one component {@code value} that is text or a UUID: SIDs and ids. */
final class ScalarRecord {
    private ScalarRecord() {}

    static boolean is(Class<?> type) {
        var components = type.getRecordComponents();
        return components != null
                && components.length == 1
                && components[0].getName().equals("value")
                && (components[0].getType() == String.class || components[0].getType() == UUID.class);
    }

    static String text(Object value) {
        try {
            return String.valueOf(value.getClass().getMethod("value").invoke(value));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(value.getClass() + " must be a public record", e);
        }
    }

    /** Throws {@link IllegalArgumentException} when the record refuses the text. */
    static Object of(Class<?> type, String text) {
        var component = type.getRecordComponents()[0].getType();
        try {
            return type.getConstructor(component).newInstance(component == UUID.class ? UUID.fromString(text) : text);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " must be a public record", e);
        }
    }
}
