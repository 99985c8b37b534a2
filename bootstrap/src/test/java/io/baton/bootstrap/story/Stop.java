package io.baton.bootstrap.story;

import io.baton.domain.effect.Effect;
import io.baton.domain.effect.SendMessage;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Where a server stops, once: to die there, or while something else happens.
 *
 * @param effect the first one that is meant
 * @param meanwhile runs on the server's own thread, outside of any transaction but at {@link Boundary#BEFORE_BEGIN}
 */
record Stop(Boundary boundary, String name, Predicate<Effect> effect, Runnable meanwhile) {

    /** The boundaries of an effect, in order (architecture.md, steps C to F). */
    enum Boundary {
        WANTED,
        BEFORE_BEGIN,
        BEGUN,
        BEFORE_THE_CALL,
        AFTER_THE_CALL,
        AFTER_THE_RECORD;

        /** Those at which a crash leaves the database, Twilio or both in a state of its own. */
        static List<Boundary> ofCrashes() {
            return List.of(BEFORE_BEGIN, BEFORE_THE_CALL, AFTER_THE_CALL, AFTER_THE_RECORD);
        }
    }

    static Stop nowhere() {
        return new Stop(Boundary.WANTED, "nowhere", effect -> false, () -> {});
    }

    /** The server dies at the first effect of this kind. */
    static Stop crash(Boundary boundary, Class<? extends Effect> kind) {
        return crash(boundary, kind.getSimpleName(), kind::isInstance);
    }

    /** The server dies at the first message for this purpose. */
    static Stop crash(Boundary boundary, SendMessage.Purpose purpose) {
        return crash(
                boundary,
                purpose.name().toLowerCase(Locale.ROOT) + " message",
                effect -> effect instanceof SendMessage message && message.purpose() == purpose);
    }

    private static Stop crash(Boundary boundary, String name, Predicate<Effect> effect) {
        return new Stop(boundary, name, effect, () -> {
            throw new Crash(name);
        });
    }

    /** Something else happens while the server is stopped at the first effect of this kind; then it goes on. */
    static Stop pause(Boundary boundary, Class<? extends Effect> kind, Runnable meanwhile) {
        return new Stop(boundary, kind.getSimpleName(), kind::isInstance, meanwhile);
    }

    @Override
    public String toString() {
        return name + " " + boundary.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
