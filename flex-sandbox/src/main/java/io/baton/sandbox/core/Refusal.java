package io.baton.sandbox.core;

/** An answer of Twilio that is not a success: HTTP status, Twilio's code and message (contract.md 10). */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int OUT_OF_STATE = 20001;
    private static final int NOT_FOUND = 20404;

    private final int status;
    private final int code;

    /** A refusal with the given HTTP status and Twilio code. */
    public Refusal(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** 400 with code 20001: a bad parameter or a resource in another state. */
    public static Refusal invalid(String message) {
        return new Refusal(400, OUT_OF_STATE, message);
    }

    /** 404 with code 20404: never there, or gone. */
    public static Refusal notFound(String what) {
        return new Refusal(404, NOT_FOUND, "The requested resource " + what + " was not found");
    }

    /** 409 for something that exists already. */
    public static Refusal conflict(int code, String message) {
        return new Refusal(409, code, message);
    }

    /** 412: the resource changed since the version named in If-Match. */
    public static Refusal preconditionFailed() {
        return new Refusal(412, 20412, "The If-Match condition is not met: the resource has changed");
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** Twilio's error code. */
    public int code() {
        return code;
    }

    /** The message; never null, unlike its super type's. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
