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
     * The settings that fixes of a check changed and nobody undid, by their names.
     *
     * @param before the values before Baton's fixes
     * @param after the values that the last of them wrote, for the same names
     */
    record Former(Map<String, String> before, Map<String, String> after) {
        public Former {
            before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
            after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
        }
    }

    /** Keeps what fixes replaced, in place of what was kept for the same check. */
    void keep(ConnectionId connection, CheckCode code, Former former);

    /** What fixes replaced; empty when there were none or they were undone. */
    Optional<Former> find(ConnectionId connection, CheckCode code);

    /** Forgets what was put back. */
    void forget(ConnectionId connection, CheckCode code);
}
