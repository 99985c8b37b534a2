package io.baton.adapter.rest.audit;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.PageFormats;
import io.baton.adapter.rest.input.QueryFields;
import io.baton.application.port.out.audit.AuditStore.Filter;
import io.baton.domain.connection.ConnectionId;

/** Which lines of the audit log to read. */
final class AuditQuery {

    private static final int PAGE = 50;

    private AuditQuery() {}

    /** Reads and checks the parameters; all that is wrong is refused at once. */
    static Filter read(QueryFields fields) {
        var connection = fields.optional("connection", Format.uuid(ConnectionId::new));
        var from = fields.optional("from", Format.instant());
        var to = fields.optional("to", Format.instant());
        var cursor = fields.optional("cursor", PageFormats.CURSOR);
        var limit = fields.optional("limit", PageFormats.LIMIT);
        if (from.isGiven() && to.isGiven() && !from.get().isBefore(to.get())) {
            fields.violations().wrong("to", "later than from");
        }
        fields.refuseWrongAndUnknown();
        return new Filter(connection.orNull(), from.orNull(), to.orNull(), cursor.orNull(), limit.orElse(PAGE));
    }
}
