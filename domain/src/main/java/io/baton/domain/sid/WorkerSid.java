package io.baton.domain.sid;

/** The SID of a worker: {@code WK} and 32 hexadecimal digits. */
public record WorkerSid(String value) implements Sid {

    public WorkerSid {
        Sid.require("WK", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
