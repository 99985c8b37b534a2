package io.baton.adapter.rest.input;

import org.jspecify.annotations.Nullable;

/** A field that was read. Its value may be asked for once {@link Violations#refuse()} let the request pass. */
public final class Field<T> {

    private final String name;
    private final @Nullable T value;

    Field(String name, @Nullable T value) {
        this.name = name;
        this.value = value;
    }

    /** Whether it was given, and as expected. */
    public boolean isGiven() {
        return value != null;
    }

    /** The value of a required field. */
    public T get() {
        if (value == null) {
            throw new IllegalStateException(name + " was asked for before the request was checked");
        }
        return value;
    }

    /** The value, or null when it was left out. */
    public @Nullable T orNull() {
        return value;
    }

    /** The value, or another when it was left out. */
    public T orElse(T other) {
        return value == null ? other : value;
    }
}
