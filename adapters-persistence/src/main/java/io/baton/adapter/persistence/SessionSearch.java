package io.baton.adapter.persistence;

import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.application.port.out.lane.SessionStore.Filter;
import io.baton.application.port.out.lane.SessionStore.Page;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.session.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists sessions, newest first (product.md 5.1). */
final class SessionSearch {
    private static final Pattern SID = Pattern.compile("[A-Z]{2}[0-9a-f]{32}");
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String BY_SID =
            """
            (exists (select 1 from session_sid x where x.session_id = s.id and x.sid = ?)
                or s.document -> 'transcript' @> jsonb_build_array(jsonb_build_object('message', ?::text)))
            """;

    private static final String BY_TEXT =
            """
            (s.customer_address ilike ? or exists (
                select 1 from jsonb_array_elements(s.document -> 'transcript') line where line ->> 'text' ilike ?))
            """;

    private final Database database;
    private final DocumentMapper documents;

    SessionSearch(Database database, DocumentMapper documents) {
        this.database = database;
        this.documents = documents;
    }

    Page<Session> list(Filter filter) {
        var where = new Where();
        where.equal(
                "s.connection_id",
                filter.connection() == null ? null : filter.connection().value());
        where.equal("s.state", filter.state() == null ? null : filter.state().wire());
        where.equal("s.channel", filter.channel());
        where.equal("s.reason", filter.reason());
        where.unlessNull("s.connection_id = any (?)", ids(filter.within()));
        where.unlessNull("s.opened_at >= ?", filter.from());
        where.unlessNull("s.opened_at < ?", filter.to());
        where.query(filter.query());
        where.before(filter.before());
        String sql = "select s.id, s.opened_at, s.document from session s where " + where.conditions()
                + " order by s.opened_at desc, s.id desc limit ?";
        List<Found> found = database.list(Found::read, sql, where.parametersAnd(filter.atMost() + 1));
        Page<Found> page = Pages.of(found, filter.atMost(), Found::place);
        return new Page<>(
                page.items().stream()
                        .map(row -> documents.read(Session.class, row.document()))
                        .toList(),
                page.next());
    }

    private static UUID @Nullable [] ids(@Nullable Set<ConnectionId> connections) {
        return connections == null
                ? null
                : connections.stream().map(ConnectionId::value).toArray(UUID[]::new);
    }

    private record Found(UUID id, Instant openedAt, String document) {
        static Found read(Row row) throws SQLException {
            return new Found(row.uuid("id"), row.instant("opened_at"), row.text("document"));
        }

        String place() {
            return openedAt + " " + id;
        }
    }

    /** Conditions that must all hold, with their parameters. */
    private static final class Where {
        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final List<Object> parameters = new ArrayList<>();

        void equal(String column, @Nullable Object value) {
            unlessNull(column + " = ?", value);
        }

        void unlessNull(String condition, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.add(value);
            }
        }

        void query(@Nullable String words) {
            if (words == null || words.isBlank()) {
                return;
            }
            String query = words.strip();
            if (SID.matcher(query).matches()) {
                twice(BY_SID, query);
            } else if (UUID_SHAPE.matcher(query).matches()) {
                equal("s.id", UUID.fromString(query));
            } else {
                twice(BY_TEXT, "%" + query.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            }
        }

        void before(@Nullable String cursor) {
            if (cursor != null) {
                conditions.add("(s.opened_at, s.id) < (?, ?)");
                parameters.addAll(Cursor.read(cursor, Where::placed));
            }
        }

        String conditions() {
            return String.join(" and ", conditions);
        }

        Object[] parametersAnd(int limit) {
            List<Object> all = new ArrayList<>(parameters);
            all.add(limit);
            return all.toArray();
        }

        private void twice(String condition, String value) {
            conditions.add(condition);
            parameters.add(value);
            parameters.add(value);
        }

        private static List<Object> placed(String place) {
            String[] parts = place.split(" ", 2);
            return List.of(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }
    }
}
