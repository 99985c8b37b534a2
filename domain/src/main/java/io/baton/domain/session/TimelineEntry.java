package io.baton.domain.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of a session's timeline (product.md 5.1).
 *
 * @param data what is shown beside the kind; no secrets; customer's words only under {@code words}
 */
public record TimelineEntry(Kind kind, Map<String, String> data) {

    public TimelineEntry {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** What a line is about. */
    public enum Kind {
        EVENT,
        STATE,
        DECISION,
        ENGINE,
        TWILIO,
        INCIDENT,
        NOTE;

        /** The API's spelling. */
        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** An entry with key and value pairs. */
    public static TimelineEntry of(Kind kind, String... pairs) {
        Map<String, String> data = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            data.put(pairs[i], pairs[i + 1]);
        }
        return new TimelineEntry(kind, data);
    }
}
