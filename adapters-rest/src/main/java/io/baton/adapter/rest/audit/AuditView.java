package io.baton.adapter.rest.audit;

import io.baton.application.port.out.audit.AuditStore.Line;
import io.baton.application.port.out.lane.SessionStore.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audit log, newest first.
 *
 * @param next the cursor of the page after this one; left out on the last
 */
public record AuditView(List<LineView> items, @Nullable String next) {

    /**
     * One change.
     *
     * @param who a login, or {@code baton} for what the server did by itself
     * @param before the values so far that are others now; a secret is only {@code set}
     * @param after the values since; a secret is only {@code set} or {@code changed}
     */
    public record LineView(
            long id,
            Instant at,
            String who,
            String what,
            String organisation,
            @Nullable String connectionId,
            Map<String, String> before,
            Map<String, String> after) {

        static LineView from(Line line) {
            var change = line.change();
            return new LineView(
                    line.id(),
                    line.at(),
                    line.who(),
                    change.what(),
                    change.organisation(),
                    Optional.ofNullable(change.connection())
                            .map(Object::toString)
                            .orElse(null),
                    new TreeMap<>(change.before()),
                    new TreeMap<>(change.after()));
        }
    }

    static AuditView from(Page<Line> page) {
        return new AuditView(page.items().stream().map(LineView::from).toList(), page.next());
    }
}
