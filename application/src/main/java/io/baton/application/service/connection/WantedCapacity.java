package io.baton.application.service.connection;

import java.util.List;

/** How many tasks an AI worker shall take at once (product.md 1.3). */
public final class WantedCapacity {

    /** Twilio's most per worker and task channel (contract.md L1). */
    public static final int MOST = 50;

    /** The task channels that are served. */
    public static final List<String> SERVED = List.of("chat", "sms");

    private WantedCapacity() {}

    /** The capacity on a task channel. */
    public static int on(String channel) {
        return SERVED.contains(channel) ? MOST : 0;
    }
}
