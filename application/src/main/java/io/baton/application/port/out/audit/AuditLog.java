package io.baton.application.port.out.audit;

import io.baton.domain.connection.ConnectionId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log of every change of configuration; it adds who asked and when (product.md 5.5). */
public interface AuditLog {

    /**
     * A change.
     *
     * @param what in a few words, for example {@code connection.saved} or {@code check.fixed}
     * @param organisation whose configuration was changed
     * @param connection null when it concerns none
     * @param before the values so far by their names, without secrets; empty when there were none
     * @param after the values now, likewise
     */
    record Change(
            String what,
            String organisation,
            @Nullable ConnectionId connection,
            Map<String, String> before,
            Map<String, String> after) {
        public Change {
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }
    }

    /** Records a change, in the caller's transaction when there is one. */
    void record(Change change);
}
