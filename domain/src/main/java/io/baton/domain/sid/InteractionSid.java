package io.baton.domain.sid;

/** The SID of a Flex interaction: {@code KD} and 32 hexadecimal digits. */
public record InteractionSid(String value) implements Sid {

    public InteractionSid {
        Sid.require("KD", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
