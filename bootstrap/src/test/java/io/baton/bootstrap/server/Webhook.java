package io.baton.bootstrap.server;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook that a test posts itself, signed as contract.md 9.1 says. */
record Webhook(Map<String, String> parameters) {

    /** An event that would be stored and wake nobody. */
    static Webhook worker(String account, String workspace) {
        return new Webhook(Map.of(
                "AccountSid",
                account,
                "WorkspaceSid",
                workspace,
                "EventType",
                "worker.created",
                "Sid",
                "EV" + "a".repeat(32),
                "ResourceType",
                "worker",
                "ResourceSid",
                "WK" + "b".repeat(32),
                "Timestamp",
                "1750000000"));
    }

    Webhook with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.put(name, value);
        return new Webhook(changed);
    }

    List<Map.Entry<String, String>> fields() {
        return List.copyOf(parameters.entrySet());
    }

    Http.Answer deliver(BatonServer baton, String path, String authToken) {
        return Http.send(baton.anonymous()
                .request(path)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature(baton.address() + path, authToken))
                .POST(BodyPublishers.ofString(Http.form(fields()))));
    }

    private String signature(String url, String authToken) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
