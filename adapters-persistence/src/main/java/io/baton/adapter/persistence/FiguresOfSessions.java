package io.baton.adapter.persistence;

import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.session.Handoff;
import io.baton.domain.session.Resolution;
import io.baton.domain.session.Session;
import io.baton.domain.taskrouter.Task;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what analytics count of each session beside it, in the transaction that saves it (product.md 5.2). */
final class FiguresOfSessions {

    /** Longer than any language tag in use; an engine may write anything there. */
    private static final int LONGEST_LANGUAGE = 35;

    /** A session is saved with every event, but few events change a figure. The first handoff and the first human stay the first. */
    private static final String KEEP =
            """
            insert into session_figures as f (session_id, connection_id, opened_at, closed_at, channel, language, customer_address, resolution,
                asked_at, replied_at, unanswered, resolved_at, handed_off_at, human_at, engine_failures)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (session_id) do update set (closed_at, channel, language, customer_address, resolution, asked_at, replied_at, unanswered,
                    resolved_at, engine_failures, handed_off_at, human_at)
                = (excluded.closed_at, excluded.channel, excluded.language, excluded.customer_address, excluded.resolution, excluded.asked_at,
                    excluded.replied_at, excluded.unanswered, excluded.resolved_at, excluded.engine_failures,
                    coalesce(f.handed_off_at, excluded.handed_off_at), coalesce(f.human_at, excluded.human_at))
            where (f.closed_at, f.channel, f.language, f.customer_address, f.resolution, f.asked_at, f.replied_at, f.unanswered, f.resolved_at,
                    f.engine_failures, f.handed_off_at, f.human_at)
                is distinct from (excluded.closed_at, excluded.channel, excluded.language, excluded.customer_address, excluded.resolution,
                    excluded.asked_at, excluded.replied_at, excluded.unanswered, excluded.resolved_at, excluded.engine_failures,
                    coalesce(f.handed_off_at, excluded.handed_off_at), coalesce(f.human_at, excluded.human_at))
            """;

    /** The customer writes again within the day for which "resolved" must hold (product.md 5.2). */
    private static final String RETURNED =
            """
            update session_figures set returned_at = ?
            where connection_id = ? and customer_address = ? and resolved_at < ? and resolved_at >= ?::timestamptz - interval '24 hours'
                and session_id <> ? and returned_at is null
            """;

    private static final String KEEP_HANDOFF =
            """
            insert into handoff_figures as f (session_id, decided_at, connection_id, channel, language, rule, reason, sentiment, human_at, left_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (session_id, decided_at) do update set (channel, language, sentiment, human_at, left_at)
                = (excluded.channel, excluded.language, excluded.sentiment, coalesce(f.human_at, excluded.human_at), excluded.left_at)
            where (f.channel, f.language, f.sentiment, f.human_at, f.left_at)
                is distinct from (excluded.channel, excluded.language, excluded.sentiment, coalesce(f.human_at, excluded.human_at),
                    excluded.left_at)
            """;

    private final Database database;

    FiguresOfSessions(Database database) {
        this.database = database;
    }

    /** Writes what changed. A test of the connection is nobody's session and leaves no figures. */
    void keep(Session session) {
        if (isTrial(session)) {
            forget(session);
            return;
        }
        var first = FirstReply.in(session);
        if (keep(session, first) > 0 && first.askedAt() != null) {
            noteReturn(session);
        }
        var handoff = session.handoff();
        if (handoff != null) {
            keep(session, handoff);
        }
    }

    private static boolean isTrial(Session session) {
        return session.tasks().stream().map(Task::attributes).anyMatch(TaskAttributes::isTrial);
    }

    // the customer's first message may have come before the task that says that it is a test
    private void forget(Session session) {
        database.update(
                "delete from handoff_figures where session_id = ?", session.id().value());
        database.update(
                "delete from session_figures where session_id = ?", session.id().value());
    }

    private int keep(Session session, FirstReply first) {
        var handoff = session.handoff();
        return database.update(
                KEEP,
                session.id().value(),
                session.connection().value(),
                session.openedAt(),
                session.closedAt(),
                session.customer().channel().wire(),
                language(session.language()),
                session.customer().address(),
                Optional.ofNullable(session.resolution()).map(Resolution::wire).orElse(null),
                first.askedAt(),
                first.repliedAt(),
                session.hasUnanswered(),
                session.resolvedAt(),
                handoff == null ? null : handoff.decidedAt(),
                session.humanSince(),
                session.engineFailures());
    }

    private void noteReturn(Session session) {
        var address = session.customer().address();
        if (address != null) {
            var opened = session.openedAt();
            database.update(
                    RETURNED,
                    opened,
                    session.connection().value(),
                    address,
                    opened,
                    opened,
                    session.id().value());
        }
    }

    private void keep(Session session, Handoff handoff) {
        var brief = Optional.ofNullable(handoff.brief());
        var humanAt = humanAfter(handoff, session);
        database.update(
                KEEP_HANDOFF,
                session.id().value(),
                handoff.decidedAt(),
                session.connection().value(),
                session.customer().channel().wire(),
                language(brief.map(HandoffBrief::language).orElse(session.language())),
                handoff.rule(),
                handoff.reasons().get(0).code(),
                brief.map(written -> written.sentiment().wire()).orElse(null),
                humanAt,
                humanAt == null ? session.closedAt() : null);
    }

    private static @Nullable Instant humanAfter(Handoff handoff, Session session) {
        var since = session.humanSince();
        return since == null || since.isBefore(handoff.decidedAt()) ? null : since;
    }

    private static String language(String tag) {
        return tag.length() <= LONGEST_LANGUAGE ? tag : tag.substring(0, LONGEST_LANGUAGE);
    }
}
