package io.baton.adapter.ai.openai;

/** The model said something that is no answer; the message is for the model, so that it may do better. */
final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    Unusable(String advice) {
        super(advice);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
