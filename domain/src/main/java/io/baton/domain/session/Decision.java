package io.baton.domain.session;

import io.baton.domain.effect.EffectKey;
import io.baton.domain.event.Timer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What folding one event into a lane gives: all of it is saved in one transaction (architecture.md, step C).
 *
 * @param session the open or just closed session; null when the event concerns none
 * @param opened whether the session is a new row
 * @param effects in the order in which they must happen
 * @param withdrawn effects that must not happen any more
 * @param timers set or moved
 * @param cleared names of timers that must not fire any more
 * @param ignored whether the event meant nothing to the lane
 */
public record Decision(
        @Nullable Session session,
        boolean opened,
        List<WantedEffect> effects,
        Set<EffectKey> withdrawn,
        List<Timer> timers,
        Set<String> cleared,
        List<TimelineEntry> timeline,
        boolean ignored) {

    public Decision {
        effects = List.copyOf(effects);
        withdrawn = Set.copyOf(withdrawn);
        timers = List.copyOf(timers);
        cleared = Set.copyOf(cleared);
        timeline = List.copyOf(timeline);
    }
}
