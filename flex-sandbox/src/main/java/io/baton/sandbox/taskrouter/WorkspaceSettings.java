package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Refusal;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What can be set on a workspace. One event callback and one filter: the last writer wins (contract.md 1.1). */
public final class WorkspaceSettings {
    private String friendlyName;
    private Activity defaultActivity;
    private Activity timeoutActivity;
    private String eventCallbackUrl = "";
    private String eventsFilter = "";
    private String queueOrder = "FIFO";
    private Instant updated;

    WorkspaceSettings(String friendlyName, Activity offline) {
        this.friendlyName = friendlyName;
        this.defaultActivity = offline;
        this.timeoutActivity = offline;
        this.updated = offline.created();
    }

    /** The name. */
    public String friendlyName() {
        return friendlyName;
    }

    /** The activity of a new worker. */
    public Activity defaultActivity() {
        return defaultActivity;
    }

    /** The activity of a worker that let a reservation run out. */
    public Activity timeoutActivity() {
        return timeoutActivity;
    }

    /** Where events go; empty for nowhere. */
    public String eventCallbackUrl() {
        return eventCallbackUrl;
    }

    /** Comma-separated event types; empty for all. */
    public String eventsFilter() {
        return eventsFilter;
    }

    /** FIFO or LIFO; kept and answered. */
    public String queueOrder() {
        return queueOrder;
    }

    /** When it last changed. */
    public Instant updated() {
        return updated;
    }

    /** Whether events of this type are wanted. */
    public boolean wants(String eventType) {
        return !eventCallbackUrl.isBlank()
                && (eventsFilter.isBlank()
                        || Arrays.stream(eventsFilter.split(","))
                                .map(String::trim)
                                .anyMatch(eventType::equals));
    }

    /** Takes the values that are given. */
    public void update(
            @Nullable String name,
            @Nullable String callbackUrl,
            @Nullable String filter,
            @Nullable String order,
            Instant now) {
        if (callbackUrl != null && !callbackUrl.isEmpty() && !callbackUrl.startsWith("http")) {
            throw Refusal.invalid("Invalid EventCallbackUrl");
        }
        friendlyName = name == null ? friendlyName : name;
        eventCallbackUrl = callbackUrl == null ? eventCallbackUrl : callbackUrl;
        eventsFilter = filter == null ? eventsFilter : filter;
        queueOrder = order == null ? queueOrder : order;
        updated = now;
    }

    /** Takes the activities that are given. */
    public void setActivities(@Nullable Activity forNew, @Nullable Activity afterTimeout) {
        defaultActivity = forNew == null ? defaultActivity : forNew;
        timeoutActivity = afterTimeout == null ? timeoutActivity : afterTimeout;
    }
}
