package io.baton.domain.sid;

/** The SID of a Flex interaction channel: {@code UO} and 32 hexadecimal digits. */
public record InteractionChannelSid(String value) implements Sid {

    public InteractionChannelSid {
        Sid.require("UO", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
