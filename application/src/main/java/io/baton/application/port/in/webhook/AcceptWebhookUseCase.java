package io.baton.application.port.in.webhook;

import io.baton.application.port.out.flex.TwilioWebhooks;
import org.jspecify.annotations.Nullable;

/** Takes a webhook: token, form, signature, account and workspace are checked in this order; then it is stored with the wake-up of its lane. */
public interface AcceptWebhookUseCase {

    /**
     * A request.
     *
     * @param token the last segment of the path
     * @param rawQuery as received; null when there was none
     * @param signature the header {@code X-Twilio-Signature}; null when it was missing
     */
    record Webhook(String token, @Nullable String rawQuery, @Nullable String signature, TwilioWebhooks.Raw raw) {}

    /** What became of it. */
    sealed interface Answer {

        /** Tells the answer to whoever has to pass it on. */
        <R> R read(Answers<R> answers);

        /** Stored, or known already: 204. */
        record Accepted() implements Answer {
            @Override
            public <R> R read(Answers<R> answers) {
                return answers.accepted();
            }
        }

        /** No connection has this token: 404. */
        record UnknownToken() implements Answer {
            @Override
            public <R> R read(Answers<R> answers) {
                return answers.unknownToken();
            }
        }

        /** The body can't be read: 400. */
        record Undecodable(String detail) implements Answer {
            @Override
            public <R> R read(Answers<R> answers) {
                return answers.undecodable(detail);
            }
        }

        /** Not signed by the connection's account: 403. */
        record BadSignature() implements Answer {
            @Override
            public <R> R read(Answers<R> answers) {
                return answers.badSignature();
            }
        }

        /** Signed, but of another account or workspace: 403. */
        record Foreign(String what) implements Answer {
            @Override
            public <R> R read(Answers<R> answers) {
                return answers.foreign(what);
            }
        }
    }

    /** One case for each {@link Answer}. */
    interface Answers<R> {

        /** {@link Answer.Accepted}. */
        R accepted();

        /** {@link Answer.UnknownToken}. */
        R unknownToken();

        /** {@link Answer.Undecodable}. */
        R undecodable(String detail);

        /** {@link Answer.BadSignature}. */
        R badSignature();

        /** {@link Answer.Foreign}. */
        R foreign(String what);
    }

    /** Takes the webhook. Throws {@link io.baton.application.port.out.lane.DatabaseUnavailable} when it can't be stored now: 503. */
    Answer accept(Webhook webhook);
}
