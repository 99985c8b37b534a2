package io.baton.adapter.twilio.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.baton.application.port.out.flex.TwilioWebhooks.Raw;
import io.baton.application.port.out.flex.TwilioWebhooks.Undecodable;
import io.baton.domain.connection.Secret;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio's webhook signature. Own code, because the SDK's validator knows one value for each field name and would
 * refuse a form that repeats one (contract.md 9.1).
 *
 * @see <a href="https://www.twilio.com/docs/usage/webhooks/webhooks-security">Webhooks security</a>
 */
final class Signature {

    private static final String ALGORITHM = "HmacSHA1";

    private Signature() {}

    /**
     * Whether one of the tokens gives this signature; every candidate is computed, whether or not one has matched
     * before.
     */
    static boolean isValid(URI url, Raw raw, String signature, List<Secret> tokens) {
        var signed = new SignedUrl(url);
        return switch (raw.kind()) {
            case FORM -> isFormValid(signed, raw.body(), signature, tokens);
            case JSON -> isBodyUnchanged(signed, raw.body()) & matches(signed, "", signature, tokens);
        };
    }

    private static boolean isFormValid(SignedUrl url, byte[] body, String signature, List<Secret> tokens) {
        try {
            return matches(url, signedText(Form.decode(body)), signature, tokens);
        } catch (Undecodable e) {
            return false;
        }
    }

    private static boolean isBodyUnchanged(SignedUrl url, byte[] body) {
        var expected = Sha256.hex(body).getBytes(UTF_8);
        return url.bodyHash()
                .map(hash -> MessageDigest.isEqual(expected, hash.getBytes(UTF_8)))
                .orElse(false);
    }

    private static boolean matches(SignedUrl url, String parameters, String signature, List<Secret> tokens) {
        var given = signature.getBytes(UTF_8);
        boolean matches = false;
        for (Secret token : tokens) {
            for (String spelling : url.spellings()) {
                matches |= MessageDigest.isEqual(sign(spelling + parameters, token), given);
            }
        }
        return matches;
    }

    /** The fields as they are signed: names sorted, each before every one of its distinct values, sorted too. */
    private static String signedText(Form form) {
        Map<String, TreeSet<String>> sorted = new TreeMap<>();
        form.fields().forEach(field -> sorted.computeIfAbsent(field.name(), name -> new TreeSet<>())
                .add(field.value()));
        var text = new StringBuilder();
        sorted.forEach(
                (name, values) -> values.forEach(value -> text.append(name).append(value)));
        return text.toString();
    }

    private static byte[] sign(String text, Secret token) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.reveal().getBytes(UTF_8), ALGORITHM));
            return Base64.getEncoder().encode(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
