package io.baton.domain.handoff;

import io.baton.domain.conversation.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What humans need to know before they take over; asked once (product.md 3.1). */
public record RequiredInformation(List<RequiredField> fields) {

    /** A collected value is cut here: it goes into a task attribute. */
    private static final int LONGEST_VALUE = 200;

    public RequiredInformation {
        fields = List.copyOf(fields);
    }

    /** Nothing is needed. */
    public static RequiredInformation none() {
        return new RequiredInformation(List.of());
    }

    /** The fields that are asked on a channel and not known yet. */
    public List<RequiredField> missing(Channel channel, Set<String> known) {
        return fields.stream()
                .filter(field -> field.isAskedOn(channel) && !known.contains(field.name()))
                .toList();
    }

    /** Of some values those that are needed, cut to what a task can carry; what else an engine claims to know is left out. */
    public Map<String, String> wanted(Map<String, String> collected) {
        Map<String, String> wanted = new HashMap<>();
        fields.forEach(field -> Optional.ofNullable(collected.get(field.name()))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> wanted.put(field.name(), cut(value))));
        return wanted;
    }

    private static String cut(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end);
    }
}
