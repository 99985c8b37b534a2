package io.baton.adapter.twilio.out;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;

/** A call that brought no answer. */
final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean sent;

    private NoAnswer(boolean sent, String message, Throwable cause) {
        super(message, cause);
        this.sent = sent;
    }

    /** A call that failed on the way. */
    static NoAnswer failed(Throwable cause) {
        return isConnecting(cause)
                ? new NoAnswer(false, "no connection", cause)
                : new NoAnswer(true, "connection lost", cause);
    }

    /** A call that was given up waiting for. */
    static NoAnswer givenUp(String why, Throwable cause) {
        return new NoAnswer(true, why, cause);
    }

    /** Whether Twilio may have got the request. */
    boolean mayHaveArrived() {
        return sent;
    }

    private static boolean isConnecting(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnresolvedAddressException
                    || cause instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }
}
