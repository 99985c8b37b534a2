package io.baton.adapter.persistence;

import io.baton.application.port.out.retention.RetentionStore;
import io.baton.domain.connection.ConnectionId;
import java.time.Instant;

/**
 * Deletes old rows in plain SQL. Rows that somebody else holds are passed over: what is in use is not old, and another server may be deleting too.
 */
final class JdbcRetentionStore implements RetentionStore {
    private static final String EMPTY_EVENTS =
            """
            update inbox set payload = null, error = null where seq in (
                select seq from inbox
                where connection_id = ? and received_at < ? and payload is not null and state <> 'new'
                order by received_at limit ? for update skip locked)
            """;

    /** Rows come in the order of their arrival, so the oldest are found without an index on their age. */
    private static final String DELETE_KEYS =
            """
            delete from inbox where seq in (
                select seq from (select seq, received_at from inbox where state <> 'new' order by seq limit ?) oldest
                where received_at < ?)
            """;

    private static final String DELETE_SESSIONS =
            """
            with old as (
                select id, lane_id from session
                where connection_id = ? and state = 'closed' and closed_at < ?
                order by closed_at limit ? for update skip locked),
            effects as (delete from effect using old where effect.lane_id = old.lane_id and effect.session_id = old.id)
            delete from session using old where session.id = old.id
            """;

    /** Whoever wakes a lane locks its row, so a lane found at rest under its lock stays at rest until it is gone. */
    private static final String DELETE_LANES =
            """
            with idle as (
                select id from lane
                where connection_id = ? and due_at is null and woken_at < ? and (lease_until is null or lease_until < now())
                    and not exists (select 1 from session where lane_id = lane.id)
                    and not exists (select 1 from timer where lane_id = lane.id)
                    and not exists (select 1 from inbox where lane_id = lane.id and state = 'new')
                    and not exists (select 1 from effect where lane_id = lane.id and state in ('wanted', 'started'))
                order by woken_at limit ? for update skip locked),
            effects as (delete from effect using idle where effect.lane_id = idle.id),
            links as (delete from sid_link using idle where sid_link.lane_id = idle.id)
            delete from lane using idle where lane.id = idle.id
            """;

    private static final String DELETE_AUDIT =
            "delete from audit where id in (select id from audit where at < ? order by at limit ?)";

    private final Database database;

    JdbcRetentionStore(Transactions transactions) {
        this.database = new Database(transactions);
    }

    @Override
    public int emptyEvents(ConnectionId connection, Instant before, int atMost) {
        return database.update(EMPTY_EVENTS, connection.value(), before, atMost);
    }

    @Override
    public int deleteKeys(Instant before, int atMost) {
        return database.update(DELETE_KEYS, atMost, before);
    }

    @Override
    public int deleteSessions(ConnectionId connection, Instant before, int atMost) {
        return database.update(DELETE_SESSIONS, connection.value(), before, atMost);
    }

    @Override
    public int deleteLanes(ConnectionId connection, Instant before, int atMost) {
        return database.update(DELETE_LANES, connection.value(), before, atMost);
    }

    @Override
    public int deleteAudit(Instant before, int atMost) {
        return database.update(DELETE_AUDIT, before, atMost);
    }
}
