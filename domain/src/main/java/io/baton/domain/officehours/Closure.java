package io.baton.domain.officehours;

import java.time.LocalDate;
import java.time.MonthDay;

/** Days on which no shift begins. One that began the evening before still goes on to its end. */
public sealed interface Closure {

    /** Whether the day is closed. */
    boolean covers(LocalDate date);

    /** One day. */
    record Day(LocalDate date) implements Closure {
        @Override
        public boolean covers(LocalDate other) {
            return other.equals(date);
        }
    }

    /** All days from the first to the last, both included. */
    record Days(LocalDate first, LocalDate last) implements Closure {

        public Days {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("expected a last day that is not before the first");
            }
        }

        @Override
        public boolean covers(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    /** The same day of every year; 29 February only in years that have it. */
    record EveryYear(MonthDay day) implements Closure {
        @Override
        public boolean covers(LocalDate date) {
            return MonthDay.from(date).equals(day);
        }
    }
}
