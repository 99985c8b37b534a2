package io.baton.domain.officehours;

/** What happens to a handoff outside of office hours (product.md 3.5). */
public enum OutsideHours {
    /** Humans get the task anyway; the customer hears when they are back. */
    HAND_OFF,
    /** The AI goes on and says when humans are back. */
    STAY_WITH_AI,
    /** Humans get a task to follow up, with what they need to reach the customer. */
    FOLLOW_UP
}
