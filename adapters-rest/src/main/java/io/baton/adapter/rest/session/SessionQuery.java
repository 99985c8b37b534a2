package io.baton.adapter.rest.session;

import io.baton.adapter.rest.input.Field;
import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.PageFormats;
import io.baton.adapter.rest.input.QueryFields;
import io.baton.application.port.out.lane.SessionStore.Filter;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.Channel;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.session.SessionState;
import java.time.Instant;

/** Which sessions to list (product.md 5.1). */
final class SessionQuery {

    private static final int PAGE = 50;
    private static final Format<SessionState> STATE = Format.oneOf(SessionState.values(), SessionState::wire);
    private static final Format<Channel> CHANNEL = Format.oneOf(Channel.values(), Channel::wire);
    private static final Format<HandoffReason> REASON = Format.oneOf(HandoffReason.values(), HandoffReason::code);

    private final Field<ConnectionId> connection;
    private final Field<String> query;
    private final Field<SessionState> state;
    private final Field<Channel> channel;
    private final Field<HandoffReason> reason;
    private final Field<Instant> from;
    private final Field<Instant> to;
    private final Field<String> cursor;
    private final Field<Integer> limit;

    private SessionQuery(QueryFields fields) {
        connection = fields.optional("connection", Format.uuid(ConnectionId::new));
        query = fields.optional("query", Format.line(200));
        state = fields.optional("state", STATE);
        channel = fields.optional("channel", CHANNEL);
        reason = fields.optional("reason", REASON);
        from = fields.optional("from", Format.instant());
        to = fields.optional("to", Format.instant());
        cursor = fields.optional("cursor", PageFormats.CURSOR);
        limit = fields.optional("limit", PageFormats.LIMIT);
    }

    /** Reads and checks the parameters; all that is wrong is refused at once. */
    static Filter read(QueryFields fields) {
        var query = new SessionQuery(fields);
        if (query.from.isGiven() && query.to.isGiven() && !query.from.get().isBefore(query.to.get())) {
            fields.violations().wrong("to", "later than from");
        }
        fields.refuseWrongAndUnknown();
        return query.filter();
    }

    private Filter filter() {
        return new Filter(
                connection.orNull(),
                query.orNull(),
                state.orNull(),
                channel.isGiven() ? channel.get().wire() : null,
                reason.isGiven() ? reason.get().code() : null,
                from.orNull(),
                to.orNull(),
                cursor.orNull(),
                limit.orElse(PAGE));
    }
}
