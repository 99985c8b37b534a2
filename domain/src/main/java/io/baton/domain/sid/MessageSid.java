package io.baton.domain.sid;

/** The SID of a message: {@code IM} and 32 hexadecimal digits. */
public record MessageSid(String value) implements Sid {

    public MessageSid {
        Sid.require("IM", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
