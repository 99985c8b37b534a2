package io.baton.sandbox.expression;

import io.baton.sandbox.core.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits an expression into tokens. */
final class Lexer {
    /** One token; the text of a string is without its quotes. */
    record Token(Kind kind, String text) {
        boolean is(String symbolOrWord) {
            return kind != Kind.STRING && text.toUpperCase(Locale.ROOT).equals(symbolOrWord);
        }
    }

    enum Kind {
        SYMBOL,
        STRING,
        NUMBER,
        WORD,
        END
    }

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<symbol>==|!=|>=|<=|[><()\\[\\],])"
            + "|'(?<single>(?:[^'\\\\]|\\\\.)*)'|\"(?<double>(?:[^\"\\\\]|\\\\.)*)\""
            + "|(?<number>-?\\d+(?:\\.\\d+)?)(?![\\w.])|(?<word>[A-Za-z_$][\\w$]*(?:\\.[\\w$]+)*))");

    private Lexer() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int position = 0;
        while (!text.substring(position).isBlank()) {
            if (!matcher.region(position, text.length()).lookingAt()) {
                throw Refusal.invalid("Invalid expression: unexpected character at position " + position);
            }
            tokens.add(token(matcher));
            position = matcher.end();
        }
        tokens.add(new Token(Kind.END, ""));
        return tokens;
    }

    private static Token token(Matcher matcher) {
        for (Kind kind : new Kind[] {Kind.SYMBOL, Kind.NUMBER, Kind.WORD}) {
            String text = matcher.group(kind.name().toLowerCase(Locale.ROOT));
            if (text != null) {
                return new Token(kind, text);
            }
        }
        String single = matcher.group("single");
        String text = single != null ? single : matcher.group("double");
        return new Token(Kind.STRING, String.valueOf(text).replaceAll("\\\\(.)", "$1"));
    }
}
