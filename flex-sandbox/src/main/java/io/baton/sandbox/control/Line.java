package io.baton.sandbox.control;

import io.baton.sandbox.conversations.Binding;
import io.baton.sandbox.conversations.Origin;
import io.baton.sandbox.core.JsonText;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Sids;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How a customer reaches the contact centre, kept so that a message after the end opens the next conversation.
 *
 * @param channel {@code sms}, {@code whatsapp} or {@code web}
 * @param address phone number with the channel's prefix, or the web chat's identity
 * @param task {@code interaction}, {@code plain} or {@code none}
 * @param attributes what Studio would write into the task beside the usual
 */
record Line(
        String channel, String address, String name, String task, @Nullable String workflowSid, JsonObject attributes) {
    private static final AtomicInteger NUMBERS = new AtomicInteger(new SecureRandom().nextInt(10_000_000));
    private static final String OUR_NUMBER = "+15550100100";

    static Line of(ControlCall call) {
        String channel = call.text("channel").orElse("web");
        String address =
                switch (channel) {
                    case "sms" -> call.text("address").orElseGet(Line::number);
                    case "whatsapp" -> whatsApp(call.text("address").orElseGet(Line::number));
                    case "web" -> call.text("address")
                            .orElseGet(() -> "web-" + Sids.random("").substring(0, 12));
                    default -> throw Refusal.invalid(
                            "Unknown channel " + channel + ": sms, whatsapp or web is expected");
                };
        return new Line(
                channel,
                address,
                call.text("name").orElse(address),
                call.text("task").orElse("interaction"),
                call.text("workflowSid").orElse(null),
                JsonText.child(call.body(), "attributes"));
    }

    /** Null for a web chat. */
    @Nullable
    Binding binding() {
        return switch (channel) {
            case "sms" -> Binding.of(address, OUR_NUMBER);
            case "whatsapp" -> Binding.of(address, "whatsapp:" + OUR_NUMBER);
            default -> null;
        };
    }

    Origin origin() {
        return switch (channel) {
            case "sms" -> Origin.phone("SMS");
            case "whatsapp" -> Origin.phone("WHATSAPP");
            default -> Origin.sdk(address);
        };
    }

    String taskChannel() {
        return channel.equals("sms") ? "sms" : "chat";
    }

    private static String whatsApp(String address) {
        return address.startsWith("whatsapp:") ? address : "whatsapp:" + address;
    }

    // Counted on, so that no two customers share a number, from another start in every run: Baton remembers who came
    // back.
    private static String number() {
        return String.format("+1555%07d", NUMBERS.getAndIncrement() % 10_000_000);
    }
}
