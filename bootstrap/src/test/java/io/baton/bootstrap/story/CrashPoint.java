package io.baton.bootstrap.story;

import io.baton.domain.effect.Effect;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Where a server dies, once.
 *
 * @param boundary of the first effect that is meant
 */
record CrashPoint(Boundary boundary, String name, Predicate<Effect> effect) {

    /** The boundaries of an effect (architecture.md, steps D to F). */
    enum Boundary {
        BEFORE_BEGIN,
        BEFORE_THE_CALL,
        AFTER_THE_CALL,
        AFTER_THE_RECORD
    }

    static CrashPoint at(Boundary boundary, Class<? extends Effect> kind) {
        return new CrashPoint(boundary, kind.getSimpleName(), kind::isInstance);
    }

    static CrashPoint nowhere() {
        return new CrashPoint(Boundary.BEFORE_BEGIN, "nowhere", effect -> false);
    }

    @Override
    public String toString() {
        return name + " " + boundary.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
