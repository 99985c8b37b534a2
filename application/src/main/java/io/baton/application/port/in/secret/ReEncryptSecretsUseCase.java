package io.baton.application.port.in.secret;

/** Moves everything that an older key encrypted to the key that encrypts now, so that the older one can go (product.md 1.7). */
public interface ReEncryptSecretsUseCase {

    /**
     * What was done.
     *
     * @param reEncrypted how many connections had secrets of an older key
     * @param keyId the key they have now
     */
    record ReEncrypted(int reEncrypted, String keyId) {}

    /** Works connection by connection: what is stopped in between goes on where it was with the next call. */
    ReEncrypted reEncrypt();
}
