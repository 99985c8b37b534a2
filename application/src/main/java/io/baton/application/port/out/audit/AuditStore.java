package io.baton.application.port.out.audit;

import io.baton.application.port.out.audit.AuditLog.Change;
import io.baton.application.port.out.lane.SessionStore.Page;
import io.baton.domain.connection.ConnectionId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the lines of the audit log are kept. */
public interface AuditStore {

    /** A line as it was kept. */
    record Line(long id, Instant at, String who, Change change) {}

    /**
     * Which lines to read.
     *
     * @param from the first instant
     * @param to the first instant that is too late
     * @param organisations only lines of these; null means of all
     * @param before the {@link Page#next} of the page before
     */
    record Filter(
            @Nullable ConnectionId connection,
            @Nullable Set<String> organisations,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String before,
            int atMost) {

        public Filter {
            organisations = organisations == null ? null : Set.copyOf(organisations);
        }

        /** Lines of all organisations. */
        public Filter(
                @Nullable ConnectionId connection,
                @Nullable Instant from,
                @Nullable Instant to,
                @Nullable String before,
                int atMost) {
            this(connection, null, from, to, before, atMost);
        }

        /** The same, of these organisations only. */
        public Filter of(Set<String> only) {
            return new Filter(connection, only, from, to, before, atMost);
        }
    }

    /** Keeps a line, in the caller's transaction when there is one. */
    void append(Instant at, String who, Change change);

    /** Lines, newest first; a cursor that was not given out is an {@link IllegalArgumentException}. */
    Page<Line> list(Filter filter);
}
