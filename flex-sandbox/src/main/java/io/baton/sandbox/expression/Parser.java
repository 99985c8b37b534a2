package io.baton.sandbox.expression;

import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.expression.Lexer.Kind;
import io.baton.sandbox.expression.Lexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the grammar {@code or := and (OR and)*; and := term (AND term)*; term := ( or ) | operand op operand}. */
final class Parser {
    private static final Map<String, Operator> SYMBOLS = Map.of(
            "==", Operator.EQUAL,
            "!=", Operator.NOT_EQUAL,
            ">", Operator.GREATER,
            ">=", Operator.GREATER_OR_EQUAL,
            "<", Operator.LESS,
            "<=", Operator.LESS_OR_EQUAL,
            "CONTAINS", Operator.CONTAINS,
            "HAS", Operator.HAS,
            "IN", Operator.IN);

    private final List<Token> tokens;
    private int next;

    Parser(String text) {
        this.tokens = Lexer.tokens(text);
    }

    Expression parse() {
        Expression expression = or();
        if (peek().kind() != Kind.END) {
            throw unexpected();
        }
        return expression;
    }

    private Expression or() {
        Expression left = and();
        while (skip("OR")) {
            left = new Expression.Or(left, and());
        }
        return left;
    }

    private Expression and() {
        Expression left = term();
        while (skip("AND")) {
            left = new Expression.And(left, term());
        }
        return left;
    }

    private Expression term() {
        if (skip("(")) {
            Expression inner = or();
            expect(")");
            return inner;
        }
        Operand left = operand();
        Operator operator = operator();
        return new Expression.Comparison(left, operator, operand());
    }

    private Operator operator() {
        if (skip("NOT")) {
            expect("IN");
            return Operator.NOT_IN;
        }
        Operator operator = SYMBOLS.get(peek().text().toUpperCase(Locale.ROOT));
        if (operator == null || peek().kind() == Kind.STRING) {
            throw unexpected();
        }
        next++;
        return operator;
    }

    private Operand operand() {
        if (skip("[")) {
            return items();
        }
        Token token = peek();
        Operand operand =
                switch (token.kind()) {
                    case STRING -> new Operand.Constant(token.text());
                    case NUMBER -> new Operand.Constant(Double.valueOf(token.text()));
                    case WORD -> word(token.text());
                    case SYMBOL, END -> throw unexpected();
                };
        next++;
        return operand;
    }

    private Operand items() {
        List<Operand> items = new ArrayList<>();
        if (!skip("]")) {
            do {
                items.add(operand());
            } while (skip(","));
            expect("]");
        }
        return new Operand.Items(items);
    }

    private static Operand word(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> new Operand.Constant(true);
            case "false" -> new Operand.Constant(false);
            case "null" -> new Operand.Constant(null);
            case "and", "or", "not", "in", "has", "contains" -> throw Refusal.invalid(
                    "Invalid expression: unexpected '" + word + "'");
            default -> new Operand.Key(word);
        };
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean skip(String symbolOrWord) {
        boolean there = peek().is(symbolOrWord);
        if (there) {
            next++;
        }
        return there;
    }

    private void expect(String symbolOrWord) {
        if (!skip(symbolOrWord)) {
            throw unexpected();
        }
    }

    private Refusal unexpected() {
        return Refusal.invalid(
                "Invalid expression: unexpected " + (peek().kind() == Kind.END ? "end" : "'" + peek().text() + "'"));
    }
}
