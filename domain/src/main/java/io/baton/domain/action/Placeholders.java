package io.baton.domain.action;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names in braces that stand for values, for example {@code {order_number}}. */
public final class Placeholders {

    static final String SHAPE = "\\{[A-Za-z0-9_.-]{1,100}}";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_.-]{1,100})}");

    private Placeholders() {}

    /** The names in a text. */
    public static Set<String> in(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    /** The name of a text that is one placeholder and nothing else. */
    public static Optional<String> only(String text) {
        var found = PLACEHOLDER.matcher(text);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The text with a value in the place of each name. */
    public static String replaced(String text, UnaryOperator<String> value) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }
}
