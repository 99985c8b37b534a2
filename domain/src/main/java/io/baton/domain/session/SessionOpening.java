package io.baton.domain.session;

import io.baton.domain.handoff.Tally;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a session begins (product.md 2.2). */
final class SessionOpening {

    private SessionOpening() {}

    static Session of(FoldContext context, @Nullable Previous previous) {
        int lastIndex = previous == null ? -1 : previous.lastIndex();
        return new Session(
                SessionId.derivedFrom(context.origin()),
                context.connection().id(),
                context.conversation(),
                SessionState.NEW,
                0,
                Customer.unknown(),
                List.of(),
                lastIndex,
                lastIndex,
                Map.of(),
                List.of(),
                null,
                0,
                0,
                null,
                0,
                Tally.zero(),
                Map.of(),
                "und",
                null,
                null,
                null,
                0,
                null,
                0,
                null,
                null,
                false,
                false,
                false,
                context.now(),
                context.now(),
                null,
                null,
                null,
                previous);
    }
}
