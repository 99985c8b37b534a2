package io.baton.sandbox.fault;

import io.baton.sandbox.core.Refusal;
import java.util.Arrays;

/** What goes wrong. */
public enum FaultKind {
    /** A call is answered with a status and has no effect. */
    STATUS("status"),
    /** The connection is dropped before the call takes effect. */
    DROP_BEFORE("dropBefore"),
    /** The call takes effect, then the connection is dropped. */
    DROP_AFTER("dropAfter"),
    /** The call is held back, then done. */
    DELAY("delay"),
    /** Setting the channel up fails: an accepted reservation ends canceled. */
    ACCEPT_ENDS_CANCELED("acceptEndsCanceled"),
    /** A message does not reach its phone. */
    DELIVERY_FAILS("deliveryFails"),
    /** A webhook is not sent. */
    WEBHOOK_DROP("webhookDrop"),
    /** A webhook is sent twice. */
    WEBHOOK_DOUBLE("webhookDouble"),
    /** A webhook is late, and those behind it wait. */
    WEBHOOK_DELAY("webhookDelay"),
    /** A webhook is late, and those behind it overtake it. */
    WEBHOOK_REORDER("webhookReorder");

    private final String wire;

    FaultKind(String wire) {
        this.wire = wire;
    }

    /** The name in the control interface. */
    public String wire() {
        return wire;
    }

    /** The kind of this name, or a 400. */
    public static FaultKind of(String wire) {
        return Arrays.stream(values())
                .filter(kind -> kind.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("Unknown kind of fault: " + wire));
    }

    boolean ofCalls() {
        return this == STATUS || this == DROP_BEFORE || this == DROP_AFTER || this == DELAY;
    }

    boolean ofWebhooks() {
        return wire.startsWith("webhook");
    }
}
