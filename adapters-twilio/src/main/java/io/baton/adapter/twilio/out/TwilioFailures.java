package io.baton.adapter.twilio.out;

import com.twilio.exception.TwilioException;
import io.baton.application.port.out.flex.TwilioFailure;
import java.util.function.Supplier;

/**
 * Maps what can go wrong in a call to the five kinds of failure, once and for all; nothing else sees an exception
 * of the SDK.
 */
final class TwilioFailures {

    private TwilioFailures() {}

    /**
     * Makes a call.
     *
     * @param what says in a failure's message what was asked, in Twilio's words and without values
     */
    static <T> T call(String what, Supplier<T> call) {
        return call(what, false, call);
    }

    /**
     * Makes a call that only moves a thing to another state: any 400 says that it is not in the state for it
     * (contract.md 2.3).
     */
    static <T> T changeState(String what, Supplier<T> call) {
        return call(what, true, call);
    }

    private static <T> T call(String what, boolean changesState, Supplier<T> call) {
        try {
            return call.get();
        } catch (ErrorAnswer e) {
            throw failure(what, changesState, e);
        } catch (NoAnswer e) {
            var message = what + ": " + e.getMessage();
            throw e.mayHaveArrived()
                    ? new TwilioFailure.Unknown(message, e)
                    : new TwilioFailure.TryLater(null, message, e);
        } catch (TwilioException e) {
            // no cause: the SDK quotes the answer in its message, customers' words included
            throw new TwilioFailure.Unknown(what + ": the answer can't be read", null);
        } catch (UnreadableAnswer | IllegalArgumentException | NullPointerException e) {
            // the SDK throws the last one itself, for a list without its key
            throw new TwilioFailure.Unknown(what + ": the answer can't be read", e);
        }
    }

    private static TwilioFailure failure(String what, boolean changesState, ErrorAnswer answer) {
        var message = what + ": " + answer.getMessage();
        int status = answer.status();
        if (status == 404) {
            return new TwilioFailure.Gone(message, answer);
        }
        if (status == 409 || status == 412 || (status == 400 && (changesState || answer.isAboutState()))) {
            return new TwilioFailure.Conflict(message, answer);
        }
        if (status == 429) {
            return new TwilioFailure.TryLater(answer.retryAfter(), message, answer);
        }
        return status >= 500
                ? new TwilioFailure.Unknown(message, answer)
                : new TwilioFailure.Refused(status, answer.code(), message, answer);
    }
}
