package io.baton.adapter.rest.connection;

import io.baton.application.port.in.connection.ConnectFlexUseCase.Connected;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of connections, by name.
 *
 * @param next the cursor of the page after this one; left out on the last
 */
public record ConnectionsView(List<ConnectionView> items, @Nullable String next) {

    static ConnectionsView page(List<Connected> all, @Nullable ConnectionCursor after, int atMost) {
        var rest = all.stream()
                .sorted(Comparator.comparing(ConnectionCursor::of))
                .filter(connected ->
                        after == null || ConnectionCursor.of(connected).compareTo(after) > 0)
                .toList();
        var shown = rest.stream().limit(atMost).toList();
        var next = rest.size() > atMost
                ? ConnectionCursor.of(shown.get(atMost - 1)).text()
                : null;
        return new ConnectionsView(shown.stream().map(ConnectionView::from).toList(), next);
    }
}
