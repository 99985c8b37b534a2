package io.baton.application.service.lane;

import io.baton.application.port.out.flex.TwilioWebhooks;
import io.baton.application.port.out.lane.EventCodec;
import io.baton.application.port.out.lane.Inbox;
import io.baton.domain.event.LaneEvent;
import java.time.Duration;

/** Turns stored events back into typed ones. */
final class InboxReading {

    // older ones are stored and ignored (product.md 2.1)
    private static final Duration OLDEST = Duration.ofHours(24);

    private final TwilioWebhooks webhooks;
    private final EventCodec codec;

    InboxReading(TwilioWebhooks webhooks, EventCodec codec) {
        this.webhooks = webhooks;
        this.codec = codec;
    }

    LaneEvent read(Inbox.Waiting row) {
        return switch (row.source()) {
            case "taskrouter", "conversations" -> webhooks.read(row.source(), row.type(), row.payload());
            default -> codec.read(row.payload());
        };
    }

    static boolean isTooOld(Inbox.Waiting row) {
        return row.occurredAt().plus(OLDEST).isBefore(row.receivedAt());
    }
}
