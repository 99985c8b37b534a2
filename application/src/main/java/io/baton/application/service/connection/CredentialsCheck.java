package io.baton.application.service.connection;

import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.service.connection.Proof.Answer;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.WorkspaceSid;
import java.net.URI;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Fetches the workspace with each credential given, since each will be relied on alone one day (product.md 1.2). */
final class CredentialsCheck {

    /** Where a credential is tried; answers the account to which what it shows belongs, null when it does not say. */
    interface Door {
        @Nullable
        AccountSid open(TwilioAccess access);
    }

    private final Door door;

    CredentialsCheck(Door door) {
        this.door = door;
    }

    /** Tries the workspace itself. */
    static CredentialsCheck of(Workspaces workspaces) {
        return new CredentialsCheck(access -> workspaces.workspace(access).account());
    }

    CredentialsVerdict judge(Credentials given, WorkspaceSid workspace, @Nullable URI apiBaseUrl) {
        var proofs = new ArrayList<Proof>();
        proofs.add(
                prove(Credential.AUTH_TOKEN, new TwilioAccess(token(given, given.authToken()), workspace, apiBaseUrl)));
        var second = given.secondAuthToken();
        if (second != null) {
            var access = new TwilioAccess(token(given, second), workspace, apiBaseUrl);
            proofs.add(prove(Credential.SECOND_AUTH_TOKEN, access));
        }
        if (given.apiKey() != null) {
            proofs.add(prove(Credential.API_KEY, new TwilioAccess(given, workspace, apiBaseUrl)));
        }
        return new CredentialsVerdict(given.account(), workspace, proofs);
    }

    private static Credentials token(Credentials given, Secret token) {
        return new Credentials(given.account(), token, null, null);
    }

    private static Answer answer(TwilioFailure.Refused refused) {
        return switch (refused.status()) {
            case 401 -> Answer.REFUSED;
            case 403 -> Answer.FORBIDDEN;
                // a 400 is about the address of the request, and only the workspace stands in it
            default -> Answer.NO_WORKSPACE;
        };
    }

    private Proof prove(Credential credential, TwilioAccess access) {
        try {
            return new Proof(credential, access, Answer.SEEN, door.open(access));
        } catch (TwilioFailure.Gone e) {
            return new Proof(credential, access, Answer.NO_WORKSPACE, null);
        } catch (TwilioFailure.Refused e) {
            return new Proof(credential, access, answer(e), null);
        }
    }
}
