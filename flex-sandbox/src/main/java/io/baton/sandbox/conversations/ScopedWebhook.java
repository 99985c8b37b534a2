package io.baton.sandbox.conversations;

import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Resource;
import io.baton.sandbox.core.Sids;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook of one conversation, such as a Studio flow or a customer's own backend. */
public record ScopedWebhook(
        String sid,
        String target,
        @Nullable String url,
        String method,
        List<String> filters,
        @Nullable String flowSid,
        Instant created)
        implements Resource {
    private static final List<String> TARGETS = List.of("webhook", "studio", "trigger");

    /** Checks the target and copies the filters. */
    public ScopedWebhook {
        if (!TARGETS.contains(target)) {
            throw Refusal.invalid("Invalid Target " + target);
        }
        filters = List.copyOf(filters);
    }

    /** A new one with a SID of its own. */
    public static ScopedWebhook create(
            String target,
            @Nullable String url,
            String method,
            List<String> filters,
            @Nullable String flowSid,
            Instant now) {
        return new ScopedWebhook(Sids.random("WH"), target, url, method, filters, flowSid, now);
    }

    boolean wants(String eventType) {
        return "webhook".equals(target) && url != null && filters.contains(eventType);
    }
}
