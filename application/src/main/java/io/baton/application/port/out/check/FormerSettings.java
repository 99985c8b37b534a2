package io.baton.application.port.out.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.domain.connection.ConnectionId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What fixes replaced, so that it can be put back (product.md 1.6). Stored encrypted: webhook URLs are secrets. */
public interface FormerSettings {

    /**
     * The settings that the last fix of a check changed, by their names.
     *
     * @param before the values that it found
     * @param after the values that it wrote, for the same names
     */
    record Former(Map<String, String> before, Map<String, String> after) {
        public Former {
            before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
            after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
        }
    }

    /** Keeps what a fix replaces, in place of what an earlier one of the same check did. */
    void keep(ConnectionId connection, CheckCode code, Former former);

    /** What the last fix replaced; empty when there was none or it was undone. */
    Optional<Former> find(ConnectionId connection, CheckCode code);

    /** Forgets what was put back. */
    void forget(ConnectionId connection, CheckCode code);
}
