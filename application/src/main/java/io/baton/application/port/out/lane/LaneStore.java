package io.baton.application.port.out.lane;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.Sid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Lanes, their leases and the SIDs that lead to them. Leases go by the database's clock alone. */
public interface LaneStore {

    /** Finds or makes the lane of a subject, locks its row until the transaction ends, and makes it due now (step A). */
    LaneId wake(ConnectionId connection, String subject);

    /** Makes an existing lane due now and counts the wake-up; does nothing when there is none. */
    void wake(LaneId lane);

    /**
     * Takes due lanes that nobody holds (step B): connections with fewer lanes in work first, within a connection longest due first; runs in a
     * transaction of its own.
     *
     * @param now what counts as due; leases still go by the database's clock
     * @param places how many at most, of one connection and in all
     */
    List<ClaimedLane> claim(String server, Instant now, Duration lease, Places places);

    /**
     * The fence: renews the lease and locks the row until the transaction ends. Answers how often the lane was woken; empty when another
     * server has it, and then nothing of this transaction may be kept.
     */
    OptionalLong fence(ClaimedLane lane, Duration lease);

    /**
     * Gives the lane back (step G).
     *
     * @param wakes as last read by {@link #fence}
     * @param dueAt when it must be looked at again; null when nothing is planned
     * @return false when it was woken meanwhile or is lost
     */
    boolean release(ClaimedLane lane, long wakes, @Nullable Instant dueAt);

    /** Remembers that a SID leads to a lane; a SID that leads somewhere already stays there. */
    void link(ConnectionId connection, Sid sid, LaneId lane);

    /** The subject of the lane to which a SID leads. */
    Optional<String> linkedSubject(ConnectionId connection, Sid sid);

    /**
     * Joins a task's lane to the lane of its conversation: locks both, links the task, moves its new events, wakes the conversation's lane
     * (architecture.md, "Which lane"). The task's lane is locked first, as its fence has done already; so whoever wakes several lanes in one
     * transaction wakes those of tasks before those of conversations, or both would wait for each other.
     */
    LaneId join(ClaimedLane taskLane, Sid task, ConversationSid conversation);

    /** Makes lanes due that have new events or open effects and are due never; answers how many, which should be none. */
    int repairForgotten();
}
