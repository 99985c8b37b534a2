package io.baton.application.port.in.connection;

/** Twilio did not answer, so nothing could be verified and nothing was saved (product.md 1.2). */
public final class TwilioUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TwilioUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
