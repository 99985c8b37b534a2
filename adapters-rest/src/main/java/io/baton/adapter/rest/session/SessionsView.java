package io.baton.adapter.rest.session;

import io.baton.application.port.out.lane.SessionStore.Page;
import io.baton.domain.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of sessions, newest first.
 *
 * @param next the cursor of the page after this one; left out on the last
 */
public record SessionsView(List<SessionSummaryView> items, @Nullable String next) {

    static SessionsView from(Page<Session> page) {
        return new SessionsView(
                page.items().stream().map(SessionSummaryView::from).toList(), page.next());
    }
}
