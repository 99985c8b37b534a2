package io.baton.domain.sid;

/** The SID of a task: {@code WT} and 32 hexadecimal digits. */
public record TaskSid(String value) implements Sid {

    public TaskSid {
        Sid.require("WT", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
