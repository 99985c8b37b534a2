package io.baton.domain.workflow.expression;

import io.baton.domain.taskrouter.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One side of a comparison. */
public sealed interface Operand {

    /** Its value; empty when it isn't known. */
    Optional<AttributeValue> in(Scope scope);

    /** A value written out. */
    record Constant(AttributeValue value) implements Operand {
        @Override
        public Optional<AttributeValue> in(Scope scope) {
            return Optional.of(value);
        }
    }

    /** An attribute; dots lead into objects. */
    record Key(String path) implements Operand {
        @Override
        public Optional<AttributeValue> in(Scope scope) {
            return scope.value(path);
        }
    }

    /** An array written out. */
    record Items(List<Operand> items) implements Operand {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Optional<AttributeValue> in(Scope scope) {
            List<AttributeValue> values = new ArrayList<>();
            items.forEach(item -> item.in(scope).ifPresent(values::add));
            return values.size() < items.size() ? Optional.empty() : Optional.of(new AttributeValue.Array(values));
        }
    }
}
