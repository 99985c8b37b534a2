package io.baton.domain.sid;

/** The SID of a Conversations service: {@code IS} and 32 hexadecimal digits. */
public record ConversationsServiceSid(String value) implements Sid {

    public ConversationsServiceSid {
        Sid.require("IS", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
