package io.baton.domain.workflow.expression;

import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.workflow.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads an expression: OR binds less than AND, AND less than a comparison. What can't be read inside parentheses stays a part of its own, so
 * that the rest around it still counts.
 */
final class ExpressionReader {

    private static final Map<String, Operator> OPERATORS = Map.of(
            "==", Operator.EQUAL,
            "!=", Operator.NOT_EQUAL,
            "<", Operator.LESS,
            "<=", Operator.LESS_OR_EQUAL,
            ">", Operator.GREATER,
            ">=", Operator.GREATER_OR_EQUAL,
            "CONTAINS", Operator.CONTAINS,
            "HAS", Operator.HAS,
            "IN", Operator.IN);

    private static final Set<String> RESERVED = Set.of("AND", "OR", "NOT", "CONTAINS", "HAS", "IN");

    /** Deeper than anybody writes; a workflow of 1 MB could otherwise exhaust the stack. */
    private static final int DEEPEST = 100;

    private final List<Token> tokens;
    private int at;
    private int depth;

    ExpressionReader(String text) {
        this.tokens = Tokens.of(text);
    }

    Expression read() {
        try {
            var expression = anyOf();
            expect(peek().kind() == Kind.END);
            return expression;
        } catch (SyntaxMistake e) {
            return new Expression.Unreadable(e.what());
        }
    }

    private Expression anyOf() throws SyntaxMistake {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(allOf());
        } while (skip("OR"));
        return parts.size() == 1 ? parts.get(0) : new Expression.AnyOf(parts);
    }

    private Expression allOf() throws SyntaxMistake {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(part());
        } while (skip("AND"));
        return parts.size() == 1 ? parts.get(0) : new Expression.AllOf(parts);
    }

    private Expression part() throws SyntaxMistake {
        return skip("(") ? inParentheses() : comparison();
    }

    private Expression inParentheses() throws SyntaxMistake {
        int start = at;
        int around = depth;
        try {
            depth++;
            expect(depth <= DEEPEST);
            var inner = anyOf();
            expect(skip(")"));
            depth = around;
            return inner;
        } catch (SyntaxMistake e) {
            depth = around;
            at = behindParenthesis(start, e);
            return new Expression.Unreadable(e.what());
        }
    }

    private int behindParenthesis(int start, SyntaxMistake mistake) throws SyntaxMistake {
        int open = 1;
        for (int i = start; i < tokens.size(); i++) {
            var word = tokens.get(i).word();
            open += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            if (open == 0) {
                return i + 1;
            }
        }
        throw mistake;
    }

    private Expression comparison() throws SyntaxMistake {
        var left = operand();
        var operator = operator();
        return new Expression.Comparison(left, operator, operand());
    }

    private Operator operator() throws SyntaxMistake {
        if (skip("NOT")) {
            expect(skip("IN"));
            return Operator.NOT_IN;
        }
        var operator = OPERATORS.get(peek().word());
        if (operator == null) {
            throw new SyntaxMistake(peek());
        }
        at++;
        return operator;
    }

    private Operand operand() throws SyntaxMistake {
        if (skip("[")) {
            return items();
        }
        var token = peek();
        at++;
        return switch (token.kind()) {
            case STRING -> new Operand.Constant(AttributeValue.of(token.text()));
            case NUMBER -> new Operand.Constant(number(token));
            case WORD -> word(token);
            case SYMBOL, STRAY, END -> throw new SyntaxMistake(token);
        };
    }

    private Operand items() throws SyntaxMistake {
        List<Operand> items = new ArrayList<>();
        if (!skip("]")) {
            do {
                expect(!peek().word().equals("["));
                items.add(operand());
            } while (skip(","));
            expect(skip("]"));
        }
        return new Operand.Items(items);
    }

    private static AttributeValue number(Token token) throws SyntaxMistake {
        if (!token.text().matches("-?\\d+(\\.\\d+)?")) {
            throw new SyntaxMistake(token);
        }
        return new AttributeValue.Literal(token.text());
    }

    private static Operand word(Token token) throws SyntaxMistake {
        if (RESERVED.contains(token.word())) {
            throw new SyntaxMistake(token);
        }
        return switch (token.word()) {
            case "TRUE" -> new Operand.Constant(AttributeValue.of(true));
            case "FALSE" -> new Operand.Constant(AttributeValue.of(false));
            case "NULL" -> new Operand.Constant(Scope.NULL);
            default -> new Operand.Key(token.text());
        };
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean skip(String word) {
        boolean found = peek().word().equals(word);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(boolean right) throws SyntaxMistake {
        if (!right) {
            throw new SyntaxMistake(peek());
        }
    }
}
