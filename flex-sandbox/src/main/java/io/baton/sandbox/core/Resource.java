package io.baton.sandbox.core;

/** Something that Twilio names by a SID. */
public interface Resource {
    /** The SID. */
    String sid();
}
