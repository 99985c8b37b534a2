package io.baton.application.port.in.engine;

import io.baton.domain.connection.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a secret when a setting is saved. It never shows itself.
 *
 * @param forgotten whether the one so far is given up
 * @param given the new one; null when none was given
 */
public record SecretChange(boolean forgotten, @Nullable Secret given) {

    /** The one so far, if any, stays. */
    public static SecretChange keep() {
        return new SecretChange(false, null);
    }

    /** There is none any more. */
    public static SecretChange forget() {
        return new SecretChange(true, null);
    }

    /** Another one. */
    public static SecretChange to(Secret secret) {
        return new SecretChange(false, secret);
    }
}
