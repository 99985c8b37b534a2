package io.baton.application.service.connection;

import java.util.List;

/** The events that Baton subscribes to: the set-up guide's, and those that make a stranded customer visible (product.md 1.8). */
public final class Subscriptions {

    /** TaskRouter's five of the set-up guide: without one of them Baton misses customers or offers. */
    public static final List<String> NECESSARY_TASKROUTER = List.of(
            "reservation.created",
            "reservation.accepted",
            "reservation.timeout",
            "task.created",
            "workflow.target-matched");

    /** Conversations' three of the set-up guide, likewise. */
    public static final List<String> NECESSARY_CONVERSATIONS =
            List.of("onMessageAdded", "onConversationAdded", "onParticipantAdded");

    /** TaskRouter's. */
    public static final List<String> TASKROUTER = List.of(
            "reservation.created",
            "reservation.accepted",
            "reservation.timeout",
            "reservation.rejected",
            "reservation.canceled",
            "reservation.rescinded",
            "reservation.completed",
            "reservation.wrapup",
            "reservation.failed",
            "task.created",
            "task.updated",
            "task.canceled",
            "task.completed",
            "task.wrapup",
            "task.deleted",
            "task.system-deleted",
            "task.transfer-initiated",
            "task.transfer-failed",
            "task.transfer-canceled",
            "task.transfer-completed",
            "workflow.target-matched",
            "workflow.timeout",
            "worker.activity.update");

    /** Conversations'. */
    public static final List<String> CONVERSATIONS = List.of(
            "onMessageAdded",
            "onConversationAdded",
            "onParticipantAdded",
            "onConversationStateUpdated",
            "onParticipantRemoved",
            "onDeliveryUpdated");

    /**
     * Connection overrides of the TaskRouter URL: three retries after every kind of failure; by default Twilio repeats only what it could not
     * connect for (contract.md 9.4). Conversations knows none.
     */
    public static final String RETRIES = "#rc=3&rp=all";

    private Subscriptions() {}
}
