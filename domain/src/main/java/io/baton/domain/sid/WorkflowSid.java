package io.baton.domain.sid;

/** The SID of a workflow: {@code WW} and 32 hexadecimal digits. */
public record WorkflowSid(String value) implements Sid {

    public WorkflowSid {
        Sid.require("WW", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
