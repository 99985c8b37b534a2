package io.baton.domain.sid;

/** The SID of a account: {@code AC} and 32 hexadecimal digits. */
public record AccountSid(String value) implements Sid {

    public AccountSid {
        Sid.require("AC", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
