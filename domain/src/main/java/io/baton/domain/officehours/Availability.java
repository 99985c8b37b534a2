package io.baton.domain.officehours;

/** What the humans' queue says about them just now (product.md 3.6). */
public enum Availability {
    /** At least one human can be given a task. */
    SOMEBODY,
    /** No human can be given a task. */
    NOBODY,
    /** It was not asked, or Twilio did not say. */
    UNKNOWN
}
