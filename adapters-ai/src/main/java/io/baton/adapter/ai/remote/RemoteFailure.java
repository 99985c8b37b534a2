package io.baton.adapter.ai.remote;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An exchange that brought no usable answer. Its message goes to the timeline: it tells what happened and nothing of what was said. */
public final class RemoteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The longest that somebody who asks for patience gets. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final String why;
    private final transient @Nullable Duration repeatAfter;

    private RemoteFailure(String message, @Nullable Throwable cause, @Nullable Duration repeatAfter) {
        super(message, cause);
        this.why = message;
        this.repeatAfter = repeatAfter;
    }

    /** A failure after which the request may have been worked. */
    public static RemoteFailure of(String message) {
        return new RemoteFailure(message, null, null);
    }

    static RemoteFailure of(String message, Throwable cause) {
        return new RemoteFailure(message, cause, null);
    }

    /** A request that surely was not worked, and may be sent again after a while. */
    static RemoteFailure notWorked(String message, Duration repeatAfter) {
        return new RemoteFailure(message, null, repeatAfter);
    }

    /** What happened, for the timeline. */
    public String why() {
        return why;
    }

    /** Whether one repeat is safe and sensible. */
    public boolean isRepeatable() {
        return repeatAfter != null && repeatAfter.compareTo(LONGEST_WAIT) <= 0;
    }

    /** How long to wait before the repeat. */
    public Duration repeatAfter() {
        return repeatAfter == null ? Duration.ZERO : repeatAfter;
    }
}
