package io.baton.bootstrap.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.application.port.in.webhook.AcceptWebhookUseCase.Webhook;
import io.baton.application.port.out.flex.TwilioWebhooks.Raw;
import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Twilio's Event Streams with a webhook sink (contract.md 11): what would be posted as a form is posted as a signed batch of CloudEvents. */
record EventStream(URI publicUrl, String authToken) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> TYPES = Map.of(
            "onMessageAdded", "message.added",
            "onConversationAdded", "conversation.added",
            "onConversationStateUpdated", "conversation-state.updated",
            "onParticipantAdded", "participant.added",
            "onParticipantRemoved", "participant.removed");

    /** A batch of one event, given as the form of a webhook. */
    Webhook batch(String token, Map<String, String> form) {
        byte[] body = JSON.createArrayNode().add(cloudEvent(form)).toString().getBytes(UTF_8);
        var query = "bodySHA256=" + sha256(body);
        var url = publicUrl + "/webhooks/twilio/" + token + "?" + query;
        return new Webhook(token, query, signature(url), new Raw(Raw.Kind.JSON, body));
    }

    static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, again) -> first));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static ObjectNode cloudEvent(Map<String, String> form) {
        var type = form.getOrDefault("EventType", "");
        boolean isTaskRouter = form.containsKey("WorkspaceSid");
        var event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("datacontenttype", "application/json")
                .put(
                        "type",
                        isTaskRouter ? "com.twilio.taskrouter." + type : "com.twilio.conversations." + stream(type));
        event.set("data", isTaskRouter ? taskRouter(form) : JSON.valueToTree(form));
        return event;
    }

    private static String stream(String type) {
        return TYPES.getOrDefault(type, type);
    }

    private static ObjectNode taskRouter(Map<String, String> form) {
        var payload = JSON.createObjectNode();
        form.forEach((name, value) -> payload.put(snakeCase(name), value));
        var data = JSON.createObjectNode()
                .put("sid", form.get("Sid"))
                .put("account_sid", form.get("AccountSid"))
                .put("product_name", "taskrouter");
        data.set("payload", payload);
        return data;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signature(String url) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(url.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
