package io.baton.domain.workflow.expression;

import io.baton.domain.taskrouter.AttributeValue;
import java.util.function.IntPredicate;

/** TaskRouter's comparisons. Values of different types are never equal and have no order: {@code "true"} is not {@code true}. */
public enum Operator {
    EQUAL {
        @Override
        boolean test(AttributeValue left, AttributeValue right) {
            return Values.same(left, right);
        }
    },
    NOT_EQUAL {
        @Override
        boolean test(AttributeValue left, AttributeValue right) {
            return !Values.same(left, right);
        }
    },
    LESS {
        @Override
        boolean test(AttributeValue left, AttributeValue right) {
            return ordered(left, right, order -> order < 0);
        }
    },
    LESS_OR_EQUAL {
        @Override
        boolean test(AttributeValue left, AttributeValue right) {
            return ordered(left, right, order -> order <= 0);
        }
    },
    GREATER {
        @Override
        boolean test(AttributeValue left, AttributeValue right) {
            return ordered(left, right, order -> order > 0);
        }
    },
    GREATER_OR_EQUAL {
        @Override
        boolean test(AttributeValue left, AttributeValue right) {
            return ordered(left, right, order -> order >= 0);
        }
    },
    /** The text on the left has the text on the right in it. */
    CONTAINS {
        @Override
        boolean test(AttributeValue left, AttributeValue right) {
            return left instanceof AttributeValue.Text text
                    && right instanceof AttributeValue.Text part
                    && text.value().contains(part.value());
        }
    },
    /** The array on the left has the value on the right in it. */
    HAS {
        @Override
        boolean test(AttributeValue left, AttributeValue right) {
            return Values.holds(left, right);
        }
    },
    IN {
        @Override
        boolean test(AttributeValue left, AttributeValue right) {
            return Values.holds(right, left);
        }
    },
    NOT_IN {
        @Override
        boolean test(AttributeValue left, AttributeValue right) {
            return !Values.holds(right, left);
        }
    };

    abstract boolean test(AttributeValue left, AttributeValue right);

    private static boolean ordered(AttributeValue left, AttributeValue right, IntPredicate wanted) {
        var order = Values.order(left, right);
        return order.isPresent() && wanted.test(order.getAsInt());
    }
}
