package io.baton.application.port.out.flex;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Twilio did not do what was asked; mapped once, by kind (architecture.md, outcomes). Messages hold no secrets and no customer text. */
public abstract sealed class TwilioFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TwilioFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** 404: it does not exist, or not any more. */
    public static final class Gone extends TwilioFailure {
        private static final long serialVersionUID = 1L;

        public Gone(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** 409, 400 out of state, or 412 after ten fresh copies: it is in another state than it must be. */
    public static final class Conflict extends TwilioFailure {
        private static final long serialVersionUID = 1L;

        public Conflict(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** 400 (not out of state), 401, 403 and other 4xx: repeating does not help. */
    public static final class Refused extends TwilioFailure {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final int code;

        public Refused(int status, int code, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.status = status;
            this.code = code;
        }

        /** HTTP status. */
        public int status() {
            return status;
        }

        /** Twilio's error code; 0 when it named none. */
        public int code() {
            return code;
        }
    }

    /** 429, or no connection: certainly not done, may be tried again. */
    public static final class TryLater extends TwilioFailure {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // Duration is serializable
        private final @Nullable Duration retryAfter;

        public TryLater(@Nullable Duration retryAfter, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.retryAfter = retryAfter;
        }

        /** What Twilio asked for in {@code Retry-After}. */
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }
    }

    /** Timeout after sending, 5xx, or an answer that can't be read: perhaps done; look before repeating. */
    public static final class Unknown extends TwilioFailure {
        private static final long serialVersionUID = 1L;

        public Unknown(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
