package io.baton.adapter.rest.session;

import io.baton.application.port.out.lane.SessionStore.Entry;
import io.baton.application.port.out.lane.SessionStore.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a session's timeline, oldest first (product.md 5.1).
 *
 * @param next the cursor of the page after this one; left out on the last
 */
public record TimelineView(List<EntryView> items, @Nullable String next) {

    /** One line of it. */
    public record EntryView(long id, Instant at, String kind, Map<String, String> data) {

        /** The view of a line. */
        public static EntryView from(Entry entry) {
            return new EntryView(
                    entry.id(),
                    entry.at(),
                    entry.entry().kind().wire(),
                    entry.entry().data());
        }
    }

    static TimelineView from(Page<Entry> page) {
        return new TimelineView(page.items().stream().map(EntryView::from).toList(), page.next());
    }
}
