package io.baton.adapter.persistence.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts credentials with AES-256-GCM (product.md 1.7). The text says its format and key: {@code v1.<key id>.<nonce and ciphertext,
 * base64url>}. What a secret belongs to is authenticated with it, so that it cannot be moved to another connection or field.
 *
 * <p>Rotation: give every server the new key as second, then as first, then drop the old one.
 */
public final class SecretCipher {
    private static final String FORMAT = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String currentKey;

    /**
     * A cipher of these keys of 32 bytes by id; the first in the map's order encrypts, each decrypts. Throws
     * {@link IllegalArgumentException} for no key, another length, or an id that is not 1 to 32 letters, digits, {@code _} and {@code -}.
     */
    public SecretCipher(Map<String, byte[]> keysById) {
        if (keysById.isEmpty()) {
            throw new IllegalArgumentException("at least one key is needed");
        }
        keysById.forEach((id, bytes) -> keys.put(checked(id), key(bytes)));
        currentKey = keys.keySet().iterator().next();
    }

    private static String checked(String id) {
        if (!KEY_ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the id of a key is 1 to 32 letters, digits, _ and -");
        }
        return id;
    }

    private static SecretKey key(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /**
     * Encrypts with the current key.
     *
     * @param belongsTo for example connection id and field name
     */
    public String encrypt(String plain, String belongsTo) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                apply(Cipher.ENCRYPT_MODE, currentKey, nonce, plain.getBytes(StandardCharsets.UTF_8), belongsTo);
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return prefix() + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Decrypts with the key that encrypted; throws {@link WrongSecretsKey} when it is not among ours or does not fit. */
    public String decrypt(String text, String belongsTo) {
        var sealed = Sealed.of(text);
        byte[] whole = sealed.bytes();
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        byte[] ciphertext = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return new String(
                apply(Cipher.DECRYPT_MODE, sealed.key(), nonce, ciphertext, belongsTo), StandardCharsets.UTF_8);
    }

    /** The id of the key that encrypts now. */
    public String currentKey() {
        return currentKey;
    }

    /** What every text begins with that the current key encrypted, and no other. */
    public String prefix() {
        return FORMAT + "." + currentKey + ".";
    }

    private byte[] apply(int mode, String keyId, byte[] nonce, byte[] input, String belongsTo) {
        var key = keys.get(keyId);
        if (key == null) {
            throw new WrongSecretsKey("no key with the id '" + keyId + "' is configured");
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((FORMAT + "/" + keyId + "/" + belongsTo).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new WrongSecretsKey("the key '" + keyId + "' does not fit what is stored", e);
        }
    }

    private record Sealed(String key, String base64) {
        static Sealed of(String text) {
            var parts = text.split("\\.", -1);
            if (parts.length != 3 || !parts[0].equals(FORMAT)) {
                throw new WrongSecretsKey("a stored secret has an unknown format");
            }
            return new Sealed(parts[1], parts[2]);
        }

        byte[] bytes() {
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(base64);
                if (bytes.length < NONCE_BYTES) {
                    throw new WrongSecretsKey("a stored secret is too short");
                }
                return bytes;
            } catch (IllegalArgumentException e) {
                throw new WrongSecretsKey("a stored secret is not base64url", e);
            }
        }
    }
}
