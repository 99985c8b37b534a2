package io.baton.adapter.twilio.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.baton.application.port.out.flex.TwilioWebhooks.Raw;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes and signs requests the way Twilio does; knows nothing of the code that checks them. */
final class Signer {

    private Signer() {}

    /** A form body of names and values in turn. */
    static Raw form(String... namesAndValues) {
        var body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(namesAndValues[i], UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], UTF_8));
        }
        return rawForm(body.toString());
    }

    static Raw rawForm(String body) {
        return new Raw(Raw.Kind.FORM, body.getBytes(UTF_8));
    }

    static Raw json(String body) {
        return new Raw(Raw.Kind.JSON, body.getBytes(UTF_8));
    }

    /** The signature over a text that is put together already. */
    static String sign(String text, String token) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields of a form joined as they are signed, each once. */
    static String joined(String... sortedNamesAndValues) {
        return Arrays.stream(sortedNamesAndValues).collect(Collectors.joining());
    }
}
