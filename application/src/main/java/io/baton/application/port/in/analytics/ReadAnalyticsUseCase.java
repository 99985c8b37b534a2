package io.baton.application.port.in.analytics;

import io.baton.application.port.out.analytics.AnalyticsStore.TooMuchToCount;
import io.baton.application.port.out.analytics.AnalyticsStore.UnknownZone;
import io.baton.application.port.out.analytics.Counted;
import io.baton.application.port.out.analytics.Selection;

/** Reads figures about sessions and handoffs of the organisations that the caller sees (product.md 5.2). */
public interface ReadAnalyticsUseCase {

    /** Figures of the sessions opened in the period; throws {@link TooMuchToCount} and {@link UnknownZone}. */
    Counted<Counted.Sessions> sessions(Selection selection);

    /**
     * Figures of the handoffs decided in the period; throws {@link TooMuchToCount} and {@link UnknownZone}.
     */
    Counted<Counted.Handoffs> handoffs(Selection selection);
}
