package io.baton.domain.workflow.expression;

/** What can be said of a condition; unknown where an expression can't be read or a value isn't known. */
public enum Truth {
    YES,
    NO,
    UNKNOWN;

    /** Yes or no. */
    public static Truth of(boolean value) {
        return value ? YES : NO;
    }

    /** Both hold. */
    public Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES ? other : UNKNOWN;
    }

    /** At least one holds. */
    public Truth or(Truth other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO ? other : UNKNOWN;
    }
}
