package io.baton.adapter.rest;

import io.baton.application.port.in.analytics.ReadAnalyticsUseCase;
import io.baton.application.port.out.analytics.AnalyticsStore.TooMuchToCount;
import io.baton.application.port.out.analytics.AnalyticsStore.UnknownZone;
import io.baton.application.port.out.analytics.Counted;
import io.baton.application.port.out.analytics.Counted.Group;
import io.baton.application.port.out.analytics.Counted.Handoffs;
import io.baton.application.port.out.analytics.Counted.Sessions;
import io.baton.application.port.out.analytics.Dimension;
import io.baton.application.port.out.analytics.Selection;
import io.baton.application.port.out.analytics.Times;
import io.baton.application.port.out.analytics.Times.Percentiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Analytics that always count the same and remember what they were asked for. */
public final class FakeAnalytics implements ReadAnalyticsUseCase {

    public static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    /** For this zone there is too much to count. */
    public static final String SLOW_ZONE = "Asia/Tokyo";
    /** This zone only Java knows. */
    public static final String NEW_ZONE = "Asia/Dubai";

    public final List<Selection> asked = new ArrayList<>();

    @Override
    public Counted<Sessions> sessions(Selection selection) {
        ask(selection);
        var times = new Times(3, 2.5, new Percentiles(2, 4.25, 4.5));
        var total = new Sessions(4, List.of(1L, 2L, 0L, 1L, 0L, 0L, 0L, 0L, 0L, 0L), 5, times);
        var sms = new Sessions(1, List.of(0L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L), 0, new Times(0, null, null));
        return new Counted<>(total, List.of(new Group<>(Dimension.CHANNEL, "sms", sms)));
    }

    @Override
    public Counted<Handoffs> handoffs(Selection selection) {
        ask(selection);
        var total = new Handoffs(3, 1, 1, 1, new Times(1, 30.0, new Percentiles(30, 30, 30)));
        var hostile = new Handoffs(1, 0, 1, 0, new Times(0, null, null));
        return new Counted<>(
                total,
                List.of(
                        new Group<>(Dimension.LANGUAGE, "=HYPERLINK(\"http://evil\",\"x\")", hostile),
                        new Group<>(Dimension.LANGUAGE, " -2+3,4", hostile)));
    }

    private void ask(Selection selection) {
        asked.add(selection);
        if (selection.zone().getId().equals(SLOW_ZONE)) {
            throw new TooMuchToCount("slow");
        }
        if (selection.zone().getId().equals(NEW_ZONE)) {
            throw new UnknownZone(new IllegalStateException("new"));
        }
    }
}
