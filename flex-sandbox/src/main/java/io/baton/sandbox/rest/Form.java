package io.baton.sandbox.rest;

import io.baton.sandbox.core.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decoded {@code application/x-www-form-urlencoded} values; a name may come more than once. */
public final class Form {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Form() {}

    /** Decodes a body or query, or answers 400. */
    public static Form parse(String text) {
        Form form = new Form();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                form.add(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    /** The first value, or null. */
    public @Nullable String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.get(0);
    }

    /** Every value, in order. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Everything, for the record. */
    public Map<String, List<String>> toMap() {
        return values;
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("The request is not correctly form-encoded");
        }
    }
}
