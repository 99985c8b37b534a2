package io.baton.domain.sid;

/** The SID of a conversation participant: {@code MB} and 32 hexadecimal digits. */
public record ParticipantSid(String value) implements Sid {

    public ParticipantSid {
        Sid.require("MB", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
