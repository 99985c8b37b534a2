package io.baton.sandbox.expression;

import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** TaskRouter's comparisons. Values of different types are never equal and never ordered. */
public enum Operator {
    EQUAL {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return Objects.equals(left, right);
        }
    },
    NOT_EQUAL {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return !Objects.equals(left, right);
        }
    },
    GREATER {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return ordered(left, right, order -> order > 0);
        }
    },
    GREATER_OR_EQUAL {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return ordered(left, right, order -> order >= 0);
        }
    },
    LESS {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return ordered(left, right, order -> order < 0);
        }
    },
    LESS_OR_EQUAL {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return ordered(left, right, order -> order <= 0);
        }
    },
    CONTAINS {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return left instanceof String text && right instanceof String part && text.contains(part);
        }
    },
    HAS {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return left instanceof List<?> items && items.contains(right);
        }
    },
    IN {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return HAS.test(right, left);
        }
    },
    NOT_IN {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return !HAS.test(right, left);
        }
    };

    abstract boolean test(@Nullable Object left, @Nullable Object right);

    private static boolean ordered(@Nullable Object left, @Nullable Object right, IntPredicate wanted) {
        if (left instanceof Double a && right instanceof Double b) {
            return wanted.test(a.compareTo(b));
        }
        return left instanceof String a && right instanceof String b && wanted.test(a.compareTo(b));
    }
}
