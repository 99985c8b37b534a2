package io.baton.domain.sid;

/** The SID of a task queue: {@code WQ} and 32 hexadecimal digits. */
public record TaskQueueSid(String value) implements Sid {

    public TaskQueueSid {
        Sid.require("WQ", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
