package io.baton.application.service.connection;

import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.AccountSid;
import org.jspecify.annotations.Nullable;

/**
 * What Twilio answered when the workspace was fetched with one credential.
 *
 * @param owner the account to which the workspace belongs; null when it was not shown
 */
record Proof(Credential credential, TwilioAccess access, Answer answer, @Nullable AccountSid owner) {

    /** The kinds of answer. */
    enum Answer {
        /** The credential opens the workspace. */
        SEEN,
        /** The credential is good, and there is no such workspace for it. */
        NO_WORKSPACE,
        /** Twilio does not know the credential (401). */
        REFUSED,
        /** Twilio knows the credential and does not let it in (403). */
        FORBIDDEN
    }

    boolean is(Answer expected) {
        return answer == expected;
    }

    /** Whether a token proved that it belongs to the account. */
    boolean isAccountsToken() {
        return credential.isToken() && answer != Answer.REFUSED;
    }
}
