package io.baton.application.port.in.check;

/**
 * What a check found. No text holds a secret, a token or a customer's words, since every role may read it.
 *
 * @param seen what was seen, in a sentence
 * @param consequence what it means for a customer; empty unless it failed
 * @param fix what repairs it; empty when nothing needs repair
 * @param fixable whether Baton can repair it itself
 */
public record Finding(CheckCode code, Status status, String seen, String consequence, String fix, boolean fixable) {

    /** How a check ends. */
    public enum Status {
        OK,
        FAILED,
        /** It could not be seen: Twilio did not answer, or nothing has happened yet. */
        UNKNOWN
    }

    /** All is well. */
    public static Finding ok(CheckCode code, String seen) {
        return new Finding(code, Status.OK, seen, "", "", false);
    }

    /** It could not be seen. */
    public static Finding unknown(CheckCode code, String seen) {
        return new Finding(code, Status.UNKNOWN, seen, "", "", false);
    }

    /** Something is wrong, and Baton's own fix of this code, where there is one, repairs it. */
    public static Finding failed(CheckCode code, String seen, String consequence, String fix) {
        return new Finding(code, Status.FAILED, seen, consequence, fix, true);
    }

    /** Something is wrong that only a person can repair. */
    public static Finding failedByHand(CheckCode code, String seen, String consequence, String fix) {
        return new Finding(code, Status.FAILED, seen, consequence, fix, false);
    }

    /** The same finding, with an improvement that Baton's fix would make although nothing is wrong. */
    public Finding improvable(String improvement) {
        return new Finding(code, status, seen, consequence, improvement, true);
    }

    /** The same finding, repairable by a person alone. */
    public Finding byHand() {
        return new Finding(code, status, seen, consequence, fix, false);
    }
}
