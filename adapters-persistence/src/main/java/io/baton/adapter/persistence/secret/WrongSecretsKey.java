package io.baton.adapter.persistence.secret;

/** The configured {@code baton.secrets.key} does not decrypt what is stored: a server must not start with it (architecture.md, Configuration). */
public final class WrongSecretsKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongSecretsKey(String message) {
        super(message + "; check baton.secrets.key");
    }

    WrongSecretsKey(String message, Throwable cause) {
        super(message + "; check baton.secrets.key", cause);
    }
}
