package io.baton.domain.effect;

/** How an effect ended for good; what may still be tried again never reaches the domain (architecture.md, outcomes). */
public sealed interface EffectOutcome {

    /** It happened. */
    record Done(EffectResult result) implements EffectOutcome {}

    /** What it was to act on does not exist any more (404). */
    record Gone() implements EffectOutcome {}

    /** What it was to act on is in another state than it must be (400 out of state, 409, 412 after ten fresh copies). */
    record Conflict(String detail) implements EffectOutcome {}

    /**
     * Twilio will not do it.
     *
     * @param status HTTP status
     * @param code Twilio's error code; 0 when it named none
     */
    record Refused(int status, int code) implements EffectOutcome {}

    /** Tried until the limit of its kind; an incident says so. */
    record SetAside(String reason) implements EffectOutcome {}
}
