package io.baton.domain.action;

import java.util.Map;

/**
 * The values of one call: the session's custom data under names that begin with {@code flex_}, and what the engine gave under all others. So an engine that
 * was talked into it can't act for another customer.
 *
 * @param arguments of the engine: texts, numbers and truth values, as text
 */
public record ActionValues(Map<String, String> arguments, Map<String, String> customData) {

    /** How the names of custom data begin (product.md 2.11). */
    private static final String CUSTOM_DATA = "flex_";

    private static final int MAX_CHARACTERS = 1000;

    public ActionValues {
        arguments = Map.copyOf(arguments);
        customData = Map.copyOf(customData);
    }

    /** Whether a name is one of custom data, which no engine can give. */
    public static boolean isCustomData(String name) {
        return name.startsWith(CUSTOM_DATA);
    }

    /** A value as text; throws {@link ArgumentRefused} when there is none, or it is too long. */
    public String text(String name) {
        var value = isCustomData(name) ? customData.get(name) : arguments.get(name);
        if (value == null) {
            throw new ArgumentRefused(
                    isCustomData(name)
                            ? "This conversation has no " + name + ", the action can't be used in it"
                            : name + " is missing, or is no text, number or truth value");
        }
        if (value.length() > MAX_CHARACTERS) {
            throw new ArgumentRefused(name + " must not be longer than " + MAX_CHARACTERS + " characters");
        }
        return value;
    }
}
