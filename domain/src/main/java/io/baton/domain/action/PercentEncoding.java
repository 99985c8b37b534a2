package io.baton.domain.action;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding of everything but RFC 3986's unreserved characters, so that a value is data wherever it stands in a URL. */
final class PercentEncoding {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    static String of(String value) {
        var encoded = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            append(octet, encoded);
        }
        return encoded.toString();
    }

    private static void append(byte octet, StringBuilder encoded) {
        if (isUnreserved(octet)) {
            encoded.append((char) octet);
        } else {
            HEX.toHexDigits(encoded.append('%'), octet);
        }
    }

    private static boolean isUnreserved(byte octet) {
        return octet >= 'a' && octet <= 'z'
                || octet >= 'A' && octet <= 'Z'
                || octet >= '0' && octet <= '9'
                || "-._~".indexOf(octet) >= 0;
    }
}
