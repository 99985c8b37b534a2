package io.baton.domain.workflow.expression;

import io.baton.domain.taskrouter.AttributeValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares JSON values. */
final class Values {

    private Values() {}

    /** Equal, numbers by what they are worth. */
    static boolean same(AttributeValue a, AttributeValue b) {
        if (a.equals(b)) {
            return true;
        }
        var number = number(a);
        return number.isPresent()
                && number(b).filter(other -> number.get().compareTo(other) == 0).isPresent();
    }

    /** The order of two numbers or two texts; empty for everything else. */
    static OptionalInt order(AttributeValue a, AttributeValue b) {
        if (a instanceof AttributeValue.Text left && b instanceof AttributeValue.Text right) {
            return OptionalInt.of(left.value().compareTo(right.value()));
        }
        var left = number(a);
        var right = number(b);
        return left.isPresent() && right.isPresent()
                ? OptionalInt.of(left.get().compareTo(right.get()))
                : OptionalInt.empty();
    }

    /** Whether an array has the value in it. */
    static boolean holds(AttributeValue array, AttributeValue value) {
        return array instanceof AttributeValue.Array items
                && items.items().stream().anyMatch(item -> same(item, value));
    }

    private static Optional<BigDecimal> number(AttributeValue value) {
        if (!(value instanceof AttributeValue.Literal literal)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(literal.text()));
        } catch (NumberFormatException e) {
            // true, false, null, or an exponent beyond all numbers
            return Optional.empty();
        }
    }
}
