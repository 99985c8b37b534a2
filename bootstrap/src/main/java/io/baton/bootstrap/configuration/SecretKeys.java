package io.baton.bootstrap.configuration;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that encrypt stored credentials: the first encrypts, all decrypt, so that a key is exchanged by putting a new one in
 * front (architecture.md, Configuration).
 */
public record SecretKeys(List<Key> keys) {

    /** Bytes of an AES-256 key. */
    public static final int LENGTH = 32;

    private static final String SETTING = "baton.secrets.key";
    private static final String ID_OF_A_SINGLE_KEY = "1";

    /** Refuses an empty list and two keys of one id. */
    public SecretKeys {
        keys = List.copyOf(keys);
        Set<String> ids = new HashSet<>();
        for (Key key : keys) {
            if (!ids.add(key.id())) {
                throw new ConfigurationRefused(SETTING, "names the id '" + key.id() + "' twice");
            }
        }
        if (keys.isEmpty()) {
            throw new ConfigurationRefused(SETTING, "holds no key");
        }
    }

    /** Reads {@code id:key,id:key}, or one key without an id; a key is 32 bytes in base64. */
    public static SecretKeys parse(String text) {
        List<Key> keys = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            String id =
                    colon < 0 ? ID_OF_A_SINGLE_KEY : part.substring(0, colon).strip();
            keys.add(Key.of(id, decode(part.substring(colon + 1).strip())));
        }
        return new SecretKeys(keys);
    }

    /** The key that encrypts. */
    public Key current() {
        return keys.get(0);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationRefused(SETTING, "must hold keys in base64, as id:key,id:key");
        }
    }

    /**
     * One key.
     *
     * @param id stored beside what the key encrypted
     */
    public record Key(String id, SecretKey value) {

        /** Refuses an id that is not one to sixteen letters, digits, hyphens or underscores. */
        public Key {
            if (!id.matches("[A-Za-z0-9_-]{1,16}")) {
                throw new ConfigurationRefused(
                        SETTING, "must name each key by 1 to 16 letters, digits, '-' or '_', as id:key,id:key");
            }
        }

        private static Key of(String id, byte[] bytes) {
            if (bytes.length != LENGTH) {
                throw new ConfigurationRefused(
                        SETTING, "must hold keys of 32 bytes; key '" + id + "' has " + bytes.length);
            }
            return new Key(id, new SecretKeySpec(bytes, "AES"));
        }

        /** The id alone. */
        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }
}
