package io.baton.domain.sid;

/** The SID of a API key: {@code SK} and 32 hexadecimal digits. */
public record ApiKeySid(String value) implements Sid {

    public ApiKeySid {
        Sid.require("SK", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
