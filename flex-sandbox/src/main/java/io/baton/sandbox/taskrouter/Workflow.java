package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Resource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A workflow: which tasks go to which queues. The last writer wins, there is no ETag. */
public final class Workflow implements Resource {
    private static final int LONGEST_RESERVATION = 86_400;

    private final String sid;
    private final Instant created;
    private String friendlyName;
    private WorkflowConfiguration configuration;
    private int reservationTimeout = 120;
    private @Nullable String assignmentCallbackUrl;
    private @Nullable String fallbackAssignmentCallbackUrl;
    private Instant updated;

    Workflow(String sid, String friendlyName, WorkflowConfiguration configuration, Instant created) {
        this.sid = sid;
        this.friendlyName = friendlyName;
        this.configuration = configuration;
        this.created = created;
        this.updated = created;
    }

    @Override
    public String sid() {
        return sid;
    }

    /** The workflow's name. */
    public String friendlyName() {
        return friendlyName;
    }

    /** Filters and targets. */
    public WorkflowConfiguration configuration() {
        return configuration;
    }

    /** Seconds that a worker has to answer a reservation. */
    public int reservationTimeout() {
        return reservationTimeout;
    }

    /** Kept and answered; the sandbox calls no assignment callbacks, as Flex leaves them blank. */
    public @Nullable String assignmentCallbackUrl() {
        return assignmentCallbackUrl;
    }

    /** Kept and answered, like the assignment callback. */
    public @Nullable String fallbackAssignmentCallbackUrl() {
        return fallbackAssignmentCallbackUrl;
    }

    /** When it was made. */
    public Instant created() {
        return created;
    }

    /** When it last changed. */
    public Instant updated() {
        return updated;
    }

    void update(
            @Nullable String name,
            @Nullable WorkflowConfiguration wanted,
            @Nullable Integer timeoutSeconds,
            Instant now) {
        if (timeoutSeconds != null && (timeoutSeconds < 1 || timeoutSeconds > LONGEST_RESERVATION)) {
            throw Refusal.invalid("Invalid TaskReservationTimeout " + timeoutSeconds);
        }
        friendlyName = name == null ? friendlyName : name;
        configuration = wanted == null ? configuration : wanted;
        reservationTimeout = timeoutSeconds == null ? reservationTimeout : timeoutSeconds;
        updated = now;
    }

    /** Keeps the callback URLs that are given. */
    public void setCallbacks(@Nullable String url, @Nullable String fallbackUrl) {
        assignmentCallbackUrl = url == null ? assignmentCallbackUrl : url;
        fallbackAssignmentCallbackUrl = fallbackUrl == null ? fallbackAssignmentCallbackUrl : fallbackUrl;
    }
}
