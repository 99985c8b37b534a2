package io.baton.application.service.check;

import java.util.List;

/** How many tasks an AI worker shall take at once (product.md 1.3). */
final class WantedCapacity {

    /** Twilio's most per worker and task channel (contract.md L1). */
    static final int MOST = 50;

    /** The task channels that are served. */
    static final List<String> SERVED = List.of("chat", "sms");

    private WantedCapacity() {}

    /** The capacity on a task channel. */
    static int on(String channel) {
        return SERVED.contains(channel) ? MOST : 0;
    }
}
