package io.baton.sandbox.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The webhooks of a service: one URL before and one after events, and which events. An empty list fires nothing. */
public record WebhookSettings(String preUrl, String postUrl, List<String> filters, String method) {
    /** Nothing is set. */
    public static final WebhookSettings NONE = new WebhookSettings("", "", List.of(), "POST");

    /** Copies the filters. */
    public WebhookSettings {
        filters = List.copyOf(filters);
    }

    /** These settings with the given values in place of their own; the filters replace the whole list. */
    public WebhookSettings with(
            @Nullable String pre, @Nullable String post, List<String> wanted, @Nullable String httpMethod) {
        return new WebhookSettings(
                pre == null ? preUrl : pre,
                post == null ? postUrl : post,
                wanted.isEmpty()
                        ? filters
                        : wanted.stream().filter(each -> !each.isBlank()).toList(),
                httpMethod == null ? method : httpMethod);
    }

    boolean wants(String eventType) {
        return !postUrl.isBlank() && filters.contains(eventType);
    }
}
