package io.baton.adapter.rest.input;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, read one by one. Blank ones count as left out; unknown and repeated ones are refused. */
public final class QueryFields {

    private final MultivaluedMap<String, String> parameters;
    private final Violations violations = new Violations();
    private final Set<String> asked = new HashSet<>();

    public QueryFields(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** A parameter that may be left out. */
    public <T> Field<T> optional(String name, Format<T> format) {
        asked.add(name);
        List<String> given = parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        return new Field<>(name, given.isEmpty() ? null : read(name, given, format));
    }

    /** A parameter that must be given. */
    public <T> Field<T> required(String name, Format<T> format) {
        var field = optional(name, format);
        if (parameters.getOrDefault(name, List.of()).stream().allMatch(String::isBlank)) {
            violations.missing(name, format.expected());
        }
        return field;
    }

    private <T> @Nullable T read(String name, List<String> given, Format<T> format) {
        var read = given.size() == 1 ? format.read(given.get(0)).orElse(null) : null;
        if (read == null) {
            violations.wrong(name, format.expected());
        }
        return read;
    }

    /** Where checks of several parameters together say what they find. */
    public Violations violations() {
        return violations;
    }

    /** Refuses the request when anything is wrong with it or a parameter was given that nobody asked for. */
    public void refuseWrongAndUnknown() {
        violations.unknown(parameters.keySet().stream()
                .filter(name -> !asked.contains(name))
                .toList());
        violations.refuse();
    }
}
