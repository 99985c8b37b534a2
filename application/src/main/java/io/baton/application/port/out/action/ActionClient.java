package io.baton.application.port.out.action;

import io.baton.domain.action.ActionMethod;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends the HTTP calls of actions: to public addresses only unless the operator allows others, following no redirect, once. */
public interface ActionClient {

    /** The longest answer that is read, in bytes. */
    int MAX_ANSWER = 64 * 1024;

    /**
     * A call.
     *
     * @param body JSON; null sends none
     * @param timeout for all of it
     */
    record Request(ActionMethod method, URI uri, Map<String, String> headers, @Nullable String body, Duration timeout) {
        public Request {
            headers = Map.copyOf(headers);
        }
    }

    /** What came of a call. */
    sealed interface Answer {

        /**
         * The server answered.
         *
         * @param text the body, or in words why it was not read
         */
        record Answered(int status, String text) implements Answer {}

        /** Certainly not sent. */
        record NotSent(String why) implements Answer {}

        /** Sent, or perhaps sent, and no answer could be read. */
        record NoAnswer(String why) implements Answer {}
    }

    /** Sends a call. Trouble is an answer, never an exception. */
    Answer send(Request request);
}
