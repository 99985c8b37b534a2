package io.baton.domain.workflow.expression;

import io.baton.domain.taskrouter.AttributeValue;
import java.util.List;
import java.util.Optional;

/**
 * A condition on the attributes of a task, a worker or both. One that can't be read is a value too, so that a stranger's filter never stops a
 * check.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/expression-syntax">Expression syntax</a>
 */
public sealed interface Expression {

    /** Reads an expression; never throws. */
    static Expression read(String text) {
        return new ExpressionReader(text).read();
    }

    /** Whether it holds; a key that is missing is null. */
    Truth in(Scope scope);

    /** Whether it can hold only where this key has this value. */
    boolean requires(String key, AttributeValue value);

    /** Why it, or a part of it, can't be read. */
    Optional<String> problem();

    /** All parts hold. */
    record AllOf(List<Expression> parts) implements Expression {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth in(Scope scope) {
            return parts.stream().map(part -> part.in(scope)).reduce(Truth.YES, Truth::and);
        }

        @Override
        public boolean requires(String key, AttributeValue value) {
            return parts.stream().anyMatch(part -> part.requires(key, value));
        }

        @Override
        public Optional<String> problem() {
            return firstProblem(parts);
        }
    }

    /** At least one part holds. */
    record AnyOf(List<Expression> parts) implements Expression {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth in(Scope scope) {
            return parts.stream().map(part -> part.in(scope)).reduce(Truth.NO, Truth::or);
        }

        @Override
        public boolean requires(String key, AttributeValue value) {
            return parts.stream().allMatch(part -> part.requires(key, value));
        }

        @Override
        public Optional<String> problem() {
            return firstProblem(parts);
        }
    }

    /** Two values compared. */
    record Comparison(Operand left, Operator operator, Operand right) implements Expression {
        @Override
        public Truth in(Scope scope) {
            return left.in(scope)
                    .flatMap(a -> right.in(scope).map(b -> Truth.of(operator.test(a, b))))
                    .orElse(Truth.UNKNOWN);
        }

        @Override
        public boolean requires(String key, AttributeValue value) {
            return operator == Operator.EQUAL
                    && (compares(left, right, key, value) || compares(right, left, key, value));
        }

        private static boolean compares(Operand one, Operand other, String key, AttributeValue value) {
            return one.equals(new Operand.Key(key)) && other.equals(new Operand.Constant(value));
        }

        @Override
        public Optional<String> problem() {
            return Optional.empty();
        }
    }

    /** What Baton can't read, or Twilio documents nowhere. */
    record Unreadable(String because) implements Expression {
        @Override
        public Truth in(Scope scope) {
            return Truth.UNKNOWN;
        }

        @Override
        public boolean requires(String key, AttributeValue value) {
            return false;
        }

        @Override
        public Optional<String> problem() {
            return Optional.of(because);
        }
    }

    private static Optional<String> firstProblem(List<Expression> parts) {
        return parts.stream().flatMap(part -> part.problem().stream()).findFirst();
    }
}
