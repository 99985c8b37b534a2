package io.baton.domain.sid;

/** The SID of a Flex interaction channel participant: {@code UT} and 32 hexadecimal digits. */
public record InteractionParticipantSid(String value) implements Sid {

    public InteractionParticipantSid {
        Sid.require("UT", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
