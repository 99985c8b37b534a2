package io.baton.application.service.check;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** Lists of event types, as they stand in settings. */
final class EventTypes {

    private EventTypes() {}

    /** Those of the second list that the first one lacks. */
    static List<String> missing(List<String> registered, List<String> wanted) {
        return wanted.stream().filter(type -> !registered.contains(type)).toList();
    }

    /** Both lists, what is registered first and in its order. */
    static List<String> united(List<String> registered, List<String> wanted) {
        var united = new LinkedHashSet<>(registered);
        united.addAll(wanted);
        return List.copyOf(united);
    }

    static String text(List<String> types) {
        return String.join(",", types);
    }

    static List<String> of(String text) {
        return Arrays.stream(text.split(",")).filter(type -> !type.isEmpty()).toList();
    }
}
