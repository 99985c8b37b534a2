package io.baton.application.port.out.lane;

import io.baton.domain.connection.ConnectionId;

/**
 * A lane that this server holds.
 *
 * @param subject a conversation's, call's, task's or workspace's SID
 * @param fence the lease number; a later holder has a higher one
 */
public record ClaimedLane(LaneId id, ConnectionId connection, String subject, long fence) {

    /** What keys of its effects are derived from: a SID alone may be named by several connections. */
    public String origin() {
        return connection + "/" + subject;
    }
}
