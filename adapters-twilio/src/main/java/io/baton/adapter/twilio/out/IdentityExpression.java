package io.baton.adapter.twilio.out;

import java.util.Optional;

/**
 * The expression that finds a worker by the Conversations identity in its {@code contact_uri} (contract.md 5).
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/expression-syntax">Expression syntax</a>
 */
final class IdentityExpression {

    private IdentityExpression() {}

    /** The {@code contact_uri} of an identity. */
    static String contactUri(String identity) {
        return "client:" + identity;
    }

    /**
     * The expression; empty when no expression can say it. Twilio documents two kinds of quotes and no escape, and a customer chooses an
     * identity: one with a backslash or both quotes is asked for by none, and no worker has one.
     */
    static Optional<String> of(String identity) {
        if (identity.contains("\\") || (identity.contains("'") && identity.contains("\""))) {
            return Optional.empty();
        }
        var quote = identity.contains("'") ? "\"" : "'";
        return Optional.of("contact_uri == " + quote + contactUri(identity) + quote);
    }
}
