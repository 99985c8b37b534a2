package io.baton.adapter.rest.analytics;

import io.baton.adapter.rest.input.Field;
import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.QueryFields;
import io.baton.adapter.rest.input.Violations;
import io.baton.application.port.out.analytics.AnalyticsStore.UnknownZone;
import io.baton.application.port.out.analytics.Dimension;
import io.baton.application.port.out.analytics.Selection;
import io.baton.domain.connection.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What to count and how to write it down.
 *
 * @param form null when only the Accept header says
 */
record AnalyticsQuery(Selection selection, @Nullable Form form) {

    private static final Duration USUAL_PERIOD = Duration.ofDays(30);
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final String ZONE_EXPECTED = "an IANA time zone such as Europe/Berlin or UTC";

    /** An offset such as +02:00 is none: PostgreSQL would take it for its opposite. */
    private static final Format<ZoneId> ZONE = new Format<>(ZONE_EXPECTED, AnalyticsQuery::zone, false);

    /** How figures are written down. */
    enum Form {
        JSON,
        CSV;

        String wire() {
            return this == JSON ? "json" : "csv";
        }
    }

    /** Reads and checks the parameters; all that is wrong is refused at once. */
    static AnalyticsQuery read(QueryFields fields, List<Dimension> dimensions, Instant now) {
        var connection = fields.optional("connection", Format.uuid(ConnectionId::new));
        var zone = fields.optional("zone", ZONE);
        var groupBy = fields.optional("groupBy", Format.oneOf(dimensions.toArray(Dimension[]::new), Dimension::wire));
        var form = fields.optional("format", Format.oneOf(Form.values(), Form::wire));
        var period = Period.read(fields, zone.orElse(UTC), now);
        fields.refuseWrongAndUnknown();
        return new AnalyticsQuery(
                new Selection(
                        connection.orNull(), period.from(), period.to(), zone.orElse(UTC), groupBy.orNull(), null),
                form.orNull());
    }

    private record Period(Instant from, Instant to) {

        static Period read(QueryFields fields, ZoneId zone, Instant now) {
            Field<PeriodEnd> from = fields.optional("from", PeriodEnd.FORMAT);
            Field<PeriodEnd> to = fields.optional("to", PeriodEnd.FORMAT);
            var end = to.isGiven() ? to.get().asTo(zone) : now;
            var begin = from.isGiven() ? from.get().asFrom(zone) : end.minus(USUAL_PERIOD);
            if (!begin.isBefore(end)) {
                fields.violations()
                        .wrong(to.isGiven() ? "to" : "from", to.isGiven() ? "later than from" : "in the past");
            }
            return new Period(begin, end);
        }
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new IllegalArgumentException("not a zone of the time zone database");
        }
        return ZoneId.of(name);
    }

    /** Counts; a zone that Java knows and the database does not is the caller's mistake all the same. */
    static <T> T count(Supplier<T> count) {
        try {
            return count.get();
        } catch (UnknownZone e) {
            var violations = new Violations();
            violations.wrong("zone", ZONE_EXPECTED);
            throw violations.refusal();
        }
    }
}
