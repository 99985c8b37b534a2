package io.baton.sandbox.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Makes Twilio SIDs: two letters and 32 hexadecimal digits. */
public final class Sids {
    private Sids() {}

    /** A new SID with the given two-letter prefix. */
    public static String random(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }

    /** The SID that always belongs to this name, so that a restarted sandbox keeps its addresses. */
    public static String named(String prefix, String name) {
        return prefix + digest(prefix + "/" + name);
    }

    /** 32 hexadecimal digits that always belong to this name. */
    public static String digest(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("baton sandbox " + name).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
