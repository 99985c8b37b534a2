package io.baton.domain.conversation;

import java.time.Duration;
import java.util.Locale;

/**
 * The way a customer writes; Flex's task attribute {@code channelType} (contract.md 3.4, product.md 2.13).
 */
public enum Channel {
    SMS("sms", Duration.ofMinutes(10)),
    WHATSAPP("whatsapp", Duration.ofMinutes(10)),
    WEB("web", Duration.ofMinutes(2)),
    MESSENGER("messenger", Duration.ofMinutes(10)),
    VOICE("voice", Duration.ofMinutes(10)),
    EMAIL("email", Duration.ofMinutes(10)),
    UNKNOWN("unknown", Duration.ofMinutes(10));

    private final String wire;
    private final Duration stayAfterResolved;

    Channel(String wire, Duration stayAfterResolved) {
        this.wire = wire;
        this.stayAfterResolved = stayAfterResolved;
    }

    /** Flex's spelling; also what the sessions API shows. */
    public String wire() {
        return wire;
    }

    /** Reads {@code channelType}; {@code chat} is web chat's older name; anything else is {@link #UNKNOWN}. */
    public static Channel ofAttribute(String channelType) {
        var wanted = channelType.toLowerCase(Locale.ROOT);
        for (Channel channel : values()) {
            if (channel.wire.equals(wanted)) {
                return channel;
            }
        }
        return wanted.equals("chat") ? WEB : UNKNOWN;
    }

    /** Reads the address of a messaging binding: {@code whatsapp:+1…}, {@code messenger:…}, or a bare phone number. */
    public static Channel ofAddress(String address) {
        if (address.startsWith("whatsapp:")) {
            return WHATSAPP;
        }
        if (address.startsWith("messenger:")) {
            return MESSENGER;
        }
        return address.startsWith("+") ? SMS : WEB;
    }

    /** Whether the AI worker serves the channel through Conversations (product.md 2.13). */
    public boolean isServed() {
        return switch (this) {
            case SMS, WHATSAPP, WEB, MESSENGER, UNKNOWN -> true;
            case VOICE, EMAIL -> false;
        };
    }

    /** Whether a lone STOP word is an opt-out that must never be answered (product.md 2.13). */
    public boolean honoursOptOutWords() {
        return this == SMS || this == WHATSAPP;
    }

    /** How long the AI stays after it resolved the matter (product.md 2.12). */
    public Duration stayAfterResolved() {
        return stayAfterResolved;
    }

    /** The unique name of the task channel on which Baton makes tasks for this way of writing (contract.md 3.4). */
    public String taskChannel() {
        return this == SMS ? "sms" : "chat";
    }
}
