package io.baton.domain.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The address by which somebody asks for a customer's data (product.md 5.6): a phone number, or a chat identity exactly as Twilio has it.
 *
 * @param value as it was given
 */
public record CustomerAddress(String value) {

    private static final String WHATSAPP = "whatsapp:";
    private static final Pattern PHONE = Pattern.compile("(whatsapp:)?\\+[1-9][0-9]{5,14}");
    private static final int DIGITS_SHOWN = 4;

    public CustomerAddress {
        if (value.isBlank()) {
            throw new IllegalArgumentException("expected an address");
        }
    }

    /** All texts under which the same person is kept: whoever names a phone number means it on WhatsApp too, and the other way round. */
    public List<String> spellings() {
        if (!isPhone()) {
            return List.of(value);
        }
        var number = value.startsWith(WHATSAPP) ? value.substring(WHATSAPP.length()) : value;
        return List.of(number, WHATSAPP + number);
    }

    /** What the audit log may show: the last digits of a phone number, of anything else a fingerprint. Enough to recognize, too little to read. */
    public String shortened() {
        return isPhone() ? "…" + value.substring(value.length() - DIGITS_SHOWN) : "sha256:" + fingerprint();
    }

    private boolean isPhone() {
        return PHONE.matcher(value).matches();
    }

    private String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGITS_SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Shortened: addresses are in no log. */
    @Override
    public String toString() {
        return shortened();
    }
}
