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

        /** Stored, or known already: 204. */
        record Accepted() implements Answer {}

        /** No connection has this token: 404. */
        record UnknownToken() implements Answer {}

        /** The body can't be read: 400. */
        record Undecodable(String detail) implements Answer {}

        /** Not signed by the connection's account: 403. */
        record BadSignature() implements Answer {}

        /** Signed, but of another account or workspace: 403. */
        record Foreign(String what) implements Answer {}
    }

    /** Takes the webhook. Throws {@link io.baton.application.port.out.lane.DatabaseUnavailable} when it can't be stored now: 503. */
    Answer accept(Webhook webhook);
}
