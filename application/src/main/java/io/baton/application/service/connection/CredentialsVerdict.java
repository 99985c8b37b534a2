package io.baton.application.service.connection;

import static java.util.function.Predicate.not;

import io.baton.application.port.in.connection.ConnectionRefused.WrongValue;
import io.baton.application.service.connection.Proof.Answer;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.WorkspaceSid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Says which of account, credentials and workspace is wrong. Twilio answers a wrong account and a wrong token alike (401), so where no other
 * credential settles it, both are named.
 */
record CredentialsVerdict(AccountSid account, WorkspaceSid workspace, List<Proof> proofs) {

    CredentialsVerdict {
        proofs = List.copyOf(proofs);
    }

    /** A way to the workspace that works, the API key before the tokens. */
    Optional<TwilioAccess> seeing() {
        return last(proof -> proof.is(Answer.SEEN));
    }

    /** A way into the account that works, even if not to the workspace. */
    Optional<TwilioAccess> authenticated() {
        return seeing().or(() -> last(proof -> proof.is(Answer.NO_WORKSPACE)));
    }

    /** All that is wrong; empty when every credential opens the workspace and the workspace is the account's. */
    List<WrongValue> wrong() {
        var wrong = new ArrayList<WrongValue>();
        addWrongAccount(wrong);
        addWrongTokens(wrong);
        addWrongKey(wrong);
        addWrongWorkspace(wrong);
        return wrong;
    }

    private void addWrongAccount(List<WrongValue> wrong) {
        if (isOfAnotherAccount()) {
            var owner = foreignOwner().orElseThrow();
            wrong.add(new WrongValue(
                    "accountSid",
                    "the API key and the workspace belong to account " + owner
                            + ": use that account's SID and Auth Token"));
        } else if (anyRefusedToken() && !isAccountConfirmed()) {
            wrong.add(new WrongValue(
                    "accountSid",
                    "Twilio does not know this Account SID with this Auth Token: one of them is wrong. Copy both from the"
                            + " first page of the Twilio Console, for the same account"));
        }
    }

    private void addWrongTokens(List<WrongValue> wrong) {
        if (isOfAnotherAccount()) {
            return;
        }
        proofs.stream()
                .filter(proof -> proof.credential().isToken() && proof.is(Answer.REFUSED))
                .map(proof -> new WrongValue(
                        proof.credential().field(),
                        "Twilio does not accept it as a token of account " + account
                                + ": copy the Auth Token again, or the new one if it was rotated"))
                .forEach(wrong::add);
        if (any(isKey().negate().and(proof -> proof.is(Answer.FORBIDDEN)))) {
            wrong.add(new WrongValue(
                    "accountSid",
                    "Twilio knows account " + account + " and does not let it in (403): look in the Twilio Console"
                            + " whether it is suspended"));
        }
    }

    private void addWrongKey(List<WrongValue> wrong) {
        if (any(isKey().and(proof -> proof.is(Answer.REFUSED)))) {
            var detail =
                    "Twilio does not know this API key with this secret: one of them is wrong. A secret is shown only"
                            + " when the key is made; without it make a new key";
            wrong.add(new WrongValue("apiKeySid", detail));
            wrong.add(new WrongValue("apiKeySecret", detail));
        } else if (any(isKey().and(proof -> proof.is(Answer.FORBIDDEN)))) {
            wrong.add(new WrongValue(
                    "apiKeySid",
                    "the key is right but has no right to read TaskRouter (403): use a Standard key, or give a restricted"
                            + " one read and write for TaskRouter, Conversations and Flex"));
        } else if (any(isKey().and(proof -> proof.is(Answer.NO_WORKSPACE))) && seeing().isPresent()) {
            wrong.add(new WrongValue(
                    "apiKeySid",
                    "the key does not see workspace " + workspace
                            + ", the Auth Token does: it is the key of another account"));
        }
    }

    private void addWrongWorkspace(List<WrongValue> wrong) {
        if (isAccountConfirmed() && foreignOwner().isPresent()) {
            var owner = foreignOwner().orElseThrow();
            wrong.add(new WrongValue(
                    "workspaceSid",
                    "the workspace belongs to account " + owner + ", not to " + account
                            + ": choose one of this account"));
        } else if (seeing().isEmpty() && authenticated().isPresent()) {
            wrong.add(
                    new WrongValue(
                            "workspaceSid",
                            "account " + account
                                    + " has no such workspace: copy its SID from TaskRouter > Workspaces in the Twilio Console"));
        }
    }

    private boolean isOfAnotherAccount() {
        return foreignOwner().isPresent() && !isAccountConfirmed();
    }

    private boolean isAccountConfirmed() {
        return any(proof -> proof.isAccountsToken() || account.equals(proof.owner()));
    }

    private Optional<AccountSid> foreignOwner() {
        return proofs.stream()
                .map(Proof::owner)
                .filter(Objects::nonNull)
                .filter(not(account::equals))
                .findFirst();
    }

    private boolean anyRefusedToken() {
        return any(proof -> proof.credential().isToken() && proof.is(Answer.REFUSED));
    }

    private static Predicate<Proof> isKey() {
        return proof -> !proof.credential().isToken();
    }

    private boolean any(Predicate<Proof> condition) {
        return proofs.stream().anyMatch(condition);
    }

    private Optional<TwilioAccess> last(Predicate<Proof> condition) {
        return proofs.stream()
                .filter(condition)
                .reduce((first, second) -> second)
                .map(Proof::access);
    }
}
