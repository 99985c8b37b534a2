package io.baton.adapter.rest.secret;

import io.baton.application.port.in.secret.ReEncryptSecretsUseCase.ReEncrypted;

/**
 * What was moved to the current key.
 *
 * @param reEncrypted how many connections had secrets of an older key
 */
public record ReEncryptedView(int reEncrypted, String keyId) {

    static ReEncryptedView from(ReEncrypted answer) {
        return new ReEncryptedView(answer.reEncrypted(), answer.keyId());
    }
}
