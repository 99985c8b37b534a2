package io.baton.adapter.twilio.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

/** What makes an event the same event when Twilio sends it again, or in another form (product.md 2.1). */
final class EventKey {

    private EventKey() {}

    /** The event's own SID; else the message's with the type; else a hash over what the event says. */
    static String of(Event event) {
        var fields = event.fields();
        var sid = fields.text("Sid");
        if (sid != null && sid.startsWith("EV")) {
            return sid;
        }
        if (event.type().equals("onDeliveryUpdated")) {
            return delivery(event);
        }
        var message = fields.text("MessageSid");
        return message == null ? hash(event) : event.type() + ":" + message;
    }

    // one message is sent, delivered and read: each is an event of its own
    private static String delivery(Event event) {
        var fields = event.fields();
        var receipt = fields.text("DeliveryReceiptSid");
        var subject = receipt == null ? fields.required("MessageSid") : receipt;
        return event.type() + ":" + subject + ":" + fields.required("Status");
    }

    private static String hash(Event event) {
        Map<String, String> said = new TreeMap<>(event.fields().all());
        said.remove("retrycount");
        var text = new StringBuilder(event.type());
        said.forEach((name, value) -> text.append('\n')
                .append(name)
                .append(' ')
                .append(value.length())
                .append(' ')
                .append(value));
        return "sha256:" + Sha256.hex(text.toString().getBytes(UTF_8));
    }
}
