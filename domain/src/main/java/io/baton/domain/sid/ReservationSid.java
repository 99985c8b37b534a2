package io.baton.domain.sid;

/** The SID of a reservation: {@code WR} and 32 hexadecimal digits. */
public record ReservationSid(String value) implements Sid {

    public ReservationSid {
        Sid.require("WR", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
