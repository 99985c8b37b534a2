package io.baton.sandbox.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One side of a comparison. Values are String, Double, Boolean, List of these, or null. */
public sealed interface Operand {

    /** The operand's value in this scope. */
    @Nullable
    Object in(Scope scope);

    /** A constant. */
    record Constant(@Nullable Object value) implements Operand {
        @Override
        public @Nullable Object in(Scope scope) {
            return value;
        }
    }

    /** A key, dotted where it goes into an object. */
    record Key(String path) implements Operand {
        @Override
        public @Nullable Object in(Scope scope) {
            return scope.value(path);
        }
    }

    /** An array written out. */
    record Items(List<Operand> items) implements Operand {
        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Object in(Scope scope) {
            List<@Nullable Object> values = new ArrayList<>();
            items.forEach(item -> values.add(item.in(scope)));
            return values;
        }
    }
}
