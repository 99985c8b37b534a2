package io.baton.domain.sid;

/** The SID of a activity: {@code WA} and 32 hexadecimal digits. */
public record ActivitySid(String value) implements Sid {

    public ActivitySid {
        Sid.require("WA", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
