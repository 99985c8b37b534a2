package io.baton.domain.workflow.expression;

import io.baton.domain.workflow.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts an expression into tokens. */
final class Tokens {

    private static final String SINGLE = "()[],<>";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /** The tokens of an expression; the last one is its end. */
    static List<Token> of(String text) {
        var tokens = new Tokens(text);
        tokens.cut();
        return tokens.tokens;
    }

    private void cut() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else {
                tokens.add(next(c));
            }
        }
        tokens.add(new Token(Kind.END, ""));
    }

    private Token next(char c) {
        if (c == '\'' || c == '"') {
            return string(c);
        }
        if (isDigit(c) || (c == '-' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
            return new Token(Kind.NUMBER, take(each -> isDigit(each) || each == '.'));
        }
        if (startsWord(c)) {
            return new Token(Kind.WORD, take(each -> startsWord(each) || isDigit(each) || each == '.'));
        }
        return symbol(c);
    }

    private Token symbol(char c) {
        var pair = text.substring(at, Math.min(at + 2, text.length()));
        if (List.of("==", "!=", ">=", "<=").contains(pair)) {
            at += 2;
            return new Token(Kind.SYMBOL, pair);
        }
        at++;
        return new Token(SINGLE.indexOf(c) < 0 ? Kind.STRAY : Kind.SYMBOL, String.valueOf(c));
    }

    private Token string(char quote) {
        var value = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                at = i + 1;
                return new Token(Kind.STRING, value.toString());
            }
            if (c == '\\' && i + 1 < text.length()) {
                c = text.charAt(++i);
            }
            value.append(c);
        }
        at = text.length();
        return new Token(Kind.STRAY, quote + value.toString());
    }

    private String take(IntPredicate belongs) {
        int from = at++;
        while (at < text.length() && belongs.test(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean startsWord(int c) {
        return Character.isLetter(c) || c == '_' || c == '$';
    }
}
