package io.baton.application.port.in.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fix or an undo that was not done; the message says what to do instead and holds no secret. */
public final class FixRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Another program's webhook URL is registered: overwritten with {@code force} alone (product.md 1.6). */
        FOREIGN_WEBHOOK,
        /** Somebody changed the setting since it was read, or since Baton's own fix: nothing was changed. */
        CHANGED_MEANWHILE,
        /** Only a person can repair it. */
        NOT_FIXABLE,
        /** No fix of this check is kept. */
        NOTHING_TO_UNDO,
        /** Twilio refused, and repeating does not help. */
        REFUSED_BY_TWILIO,
        /** Twilio did not answer, so that part of it may be done: look at the dry run. */
        UNANSWERED
    }

    private final Reason reason;
    private final @Nullable String current;
    private final transient List<String> alternatives;

    private FixRefused(
            Reason reason,
            String message,
            @Nullable String current,
            List<String> alternatives,
            @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.current = current;
        this.alternatives = List.copyOf(alternatives);
    }

    /**
     * Another program's URL is registered.
     *
     * @param current the URL that is registered
     * @param alternatives ways that leave it in its place
     */
    public static FixRefused foreignWebhook(String current, List<String> alternatives) {
        return new FixRefused(
                Reason.FOREIGN_WEBHOOK,
                "Another program's URL is registered there: choose a way beside it, or replace it with force=true",
                current,
                alternatives,
                null);
    }

    /**
     * A setting is otherwise than it was.
     *
     * @param what names the setting
     */
    public static FixRefused changedMeanwhile(String what) {
        return new FixRefused(
                Reason.CHANGED_MEANWHILE,
                "Nothing was changed, because somebody else changed it meanwhile: " + what,
                null,
                List.of(),
                null);
    }

    /** Only a person can repair it. */
    public static FixRefused notFixable(String byHand) {
        return new FixRefused(Reason.NOT_FIXABLE, byHand, null, List.of(), null);
    }

    /** No fix of this check is kept. */
    public static FixRefused nothingToUndo(CheckCode code) {
        return new FixRefused(
                Reason.NOTHING_TO_UNDO, "No fix of " + code.wire() + " can be undone", null, List.of(), null);
    }

    /** Twilio refused. */
    public static FixRefused refusedByTwilio(String message, Throwable cause) {
        return new FixRefused(Reason.REFUSED_BY_TWILIO, message, null, List.of(), cause);
    }

    /** Twilio did not answer. */
    public static FixRefused unanswered(String message, Throwable cause) {
        return new FixRefused(Reason.UNANSWERED, message, null, List.of(), cause);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What is registered now; null when that is not the reason. */
    public @Nullable String current() {
        return current;
    }

    /** Other ways to the same end; empty when there are none. */
    public List<String> alternatives() {
        return alternatives;
    }
}
