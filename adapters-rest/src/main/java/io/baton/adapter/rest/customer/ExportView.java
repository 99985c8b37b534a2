package io.baton.adapter.rest.customer;

import io.baton.adapter.rest.session.SessionView;
import io.baton.adapter.rest.session.TimelineView.EntryView;
import io.baton.application.port.out.customer.CustomerStore.Held;
import io.baton.application.port.out.customer.CustomerStore.HeldSession;
import io.baton.application.port.out.customer.CustomerStore.RawEvent;
import io.baton.application.port.out.lane.SessionStore.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what is kept of a customer.
 *
 * @param next the cursor of the page after this one; left out on the last
 */
public record ExportView(List<ConversationView> items, @Nullable String next) {

    /**
     * A conversation with all that is kept of it.
     *
     * @param sid of the conversation, or of a task that named none; left out when only events are left
     */
    public record ConversationView(
            String connectionId, @Nullable String sid, List<KeptSessionView> sessions, List<EventView> events) {

        static ConversationView from(Held held) {
            return new ConversationView(
                    held.where().connection().toString(),
                    held.where().subject(),
                    held.sessions().stream().map(KeptSessionView::from).toList(),
                    held.events().stream().map(EventView::from).toList());
        }
    }

    /** A session with its timeline. */
    public record KeptSessionView(SessionView session, List<EntryView> timeline) {

        static KeptSessionView from(HeldSession held) {
            return new KeptSessionView(
                    SessionView.from(held.session()),
                    held.timeline().stream().map(EntryView::from).toList());
        }
    }

    /** A raw event as it was stored. */
    public record EventView(Instant receivedAt, String source, String type, String body) {

        static EventView from(RawEvent event) {
            return new EventView(event.receivedAt(), event.source(), event.type(), event.body());
        }
    }

    static ExportView from(Page<Held> page) {
        return new ExportView(page.items().stream().map(ConversationView::from).toList(), page.next());
    }
}
