package io.baton.adapter.persistence;

import io.baton.adapter.persistence.Database.Json;
import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.application.port.out.lane.SessionStore.Entry;
import io.baton.application.port.out.lane.SessionStore.Page;
import io.baton.domain.session.SessionId;
import io.baton.domain.session.TimelineEntry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Timelines of sessions in plain SQL. */
final class Timeline {
    private static final String APPEND = "insert into timeline (session_id, at, kind, data) values (?, ?, ?, ?)";

    private static final String PAGE =
            "select id, at, kind, data from timeline where session_id = ? and id > ? order by id limit ?";

    private static final String WHOLE = "select id, at, kind, data from timeline where session_id = ? order by id";

    private final Database database;
    private final DocumentMapper documents;

    Timeline(Database database, DocumentMapper documents) {
        this.database = database;
        this.documents = documents;
    }

    void append(SessionId session, Instant at, List<TimelineEntry> entries) {
        for (TimelineEntry entry : entries) {
            var data = new Json(documents.writeTexts(entry.data()));
            database.update(APPEND, session.value(), at, entry.kind().wire(), data);
        }
    }

    Page<Entry> page(SessionId session, @Nullable String after, int atMost) {
        long from = after == null ? 0 : Cursor.read(after, Long::parseLong);
        List<Entry> entries = database.list(this::read, PAGE, session.value(), from, atMost + 1);
        return Pages.of(entries, atMost, last -> Long.toString(last.id()));
    }

    List<Entry> whole(SessionId session) {
        return database.list(this::read, WHOLE, session.value());
    }

    private Entry read(Row row) throws SQLException {
        var kind = TimelineEntry.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
        var entry = new TimelineEntry(kind, documents.readTexts(row.text("data")));
        return new Entry(row.bigNumber("id"), row.instant("at"), entry);
    }
}
