package io.baton.domain.sid;

/** The SID of a call: {@code CA} and 32 hexadecimal digits. */
public record CallSid(String value) implements Sid {

    public CallSid {
        Sid.require("CA", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
