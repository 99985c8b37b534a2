package io.baton.adapter.twilio.out;

/** Twilio answered, but not with what it documents; the message names what is amiss and quotes nothing. */
final class UnreadableAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableAnswer(String message) {
        super(message);
    }
}
