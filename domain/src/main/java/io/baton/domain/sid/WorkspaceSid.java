package io.baton.domain.sid;

/** The SID of a TaskRouter workspace: {@code WS} and 32 hexadecimal digits. */
public record WorkspaceSid(String value) implements Sid {

    public WorkspaceSid {
        Sid.require("WS", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
