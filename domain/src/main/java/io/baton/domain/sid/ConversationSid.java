package io.baton.domain.sid;

/** The SID of a conversation: {@code CH} and 32 hexadecimal digits. */
public record ConversationSid(String value) implements Sid {

    public ConversationSid {
        Sid.require("CH", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
