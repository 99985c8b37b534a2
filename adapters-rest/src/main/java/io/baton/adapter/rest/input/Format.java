package io.baton.adapter.rest.input;

import io.baton.domain.sid.Sid;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a value is written.
 *
 * @param expected in words, for the answer to whoever wrote it otherwise
 * @param reader throws {@link IllegalArgumentException} or {@link DateTimeException} for any other text
 * @param isNumber whether JSON writes it without quotes
 */
public record Format<T>(String expected, Function<String, T> reader, boolean isNumber) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]");
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");

    /** Reads a text; empty when it is written otherwise. */
    public Optional<T> read(String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** A Twilio SID with this prefix. */
    public static <T extends Sid> Format<T> sid(String prefix, Function<String, T> reader) {
        return new Format<>(prefix + " and 32 lower-case hexadecimal digits", reader, false);
    }

    /** A line of text; blanks around it do not count. */
    public static Format<String> line(int atMost) {
        Function<String, String> reader = text -> {
            require(text.length() <= atMost && !CONTROL.matcher(text).find());
            return text;
        };
        return new Format<>("1 to " + atMost + " characters in one line", reader, false);
    }

    /** A text of any lines; blanks around it do not count. */
    public static Format<String> text(int atMost) {
        Function<String, String> reader = text -> {
            require(text.length() <= atMost && !UNPRINTED.matcher(text).find());
            return text;
        };
        return new Format<>("1 to " + atMost + " characters", reader, false);
    }

    /** A text of a pattern. */
    public static Format<String> matching(String expected, String pattern) {
        var shape = Pattern.compile(pattern);
        Function<String, String> reader = text -> {
            require(shape.matcher(text).matches());
            return text;
        };
        return new Format<>(expected, reader, false);
    }

    /** A secret: visible ASCII characters without blanks, as Twilio gives them out. */
    public static <T> Format<T> secret(int atMost, Function<String, T> secret) {
        Function<String, T> reader = text -> {
            require(text.length() <= atMost && VISIBLE_ASCII.matcher(text).matches());
            return secret.apply(text);
        };
        return new Format<>("1 to " + atMost + " visible ASCII characters", reader, false);
    }

    /** A whole number. */
    public static Format<Integer> wholeNumber(int from, int to) {
        Function<String, Integer> reader = text -> {
            int number = Integer.parseInt(text);
            require(from <= number && number <= to);
            return number;
        };
        return new Format<>("a whole number from " + from + " to " + to, reader, true);
    }

    /** A number. */
    public static Format<Double> number(double from, double to) {
        Function<String, Double> reader = text -> {
            double number = Double.parseDouble(text);
            require(from <= number && number <= to);
            return number;
        };
        return new Format<>("a number from " + from + " to " + to, reader, true);
    }

    /** A language, well-formed by BCP 47. */
    public static Format<String> language() {
        Function<String, String> reader = text -> {
            require(text.length() <= 35 && !text.equals("und"));
            return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
        };
        return new Format<>("a BCP 47 language tag such as en or pt-BR", reader, false);
    }

    /** One of an enum's words. */
    public static <E extends Enum<E>> Format<E> oneOf(E[] values, Function<E, String> wire) {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E value : values) {
            byWord.put(wire.apply(value), value);
        }
        Function<String, E> reader =
                text -> Optional.ofNullable(byWord.get(text)).orElseThrow(IllegalArgumentException::new);
        return new Format<>("one of " + String.join(", ", byWord.keySet()), reader, false);
    }

    /** Yes or no. */
    public static Format<Boolean> flag() {
        Function<String, Boolean> reader = text -> {
            require(text.equals("true") || text.equals("false"));
            return text.equals("true");
        };
        return new Format<>("true or false", reader, false);
    }

    /** A moment. */
    public static Format<Instant> instant() {
        return new Format<>("an ISO 8601 date and time with zone, such as 2026-01-31T12:00:00Z", Instant::parse, false);
    }

    /** An id of ours. */
    public static <T> Format<T> uuid(Function<UUID, T> id) {
        return new Format<>("a UUID", text -> id.apply(UUID.fromString(text)), false);
    }

    private static void require(boolean asExpected) {
        if (!asExpected) {
            throw new IllegalArgumentException("written otherwise than expected");
        }
    }
}
