package io.baton.sandbox.expression;

/** A TaskRouter expression (contract.md 4.3): a condition on the attributes of a task, a worker or both. */
public sealed interface Expression {

    /** Whether the condition holds for the values in this scope; a missing key counts as null. */
    boolean matches(Scope scope);

    /** Parses an expression, or answers 400 as Twilio does when one is saved. */
    static Expression parse(String text) {
        return new Parser(text).parse();
    }

    /** Both conditions hold. */
    record And(Expression left, Expression right) implements Expression {
        @Override
        public boolean matches(Scope scope) {
            return left.matches(scope) && right.matches(scope);
        }
    }

    /** At least one condition holds. */
    record Or(Expression left, Expression right) implements Expression {
        @Override
        public boolean matches(Scope scope) {
            return left.matches(scope) || right.matches(scope);
        }
    }

    /** Two operands compared. */
    record Comparison(Operand left, Operator operator, Operand right) implements Expression {
        @Override
        public boolean matches(Scope scope) {
            return operator.test(left.in(scope), right.in(scope));
        }
    }
}
