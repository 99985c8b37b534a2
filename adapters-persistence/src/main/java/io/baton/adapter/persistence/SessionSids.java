package io.baton.adapter.persistence;

import io.baton.domain.session.Session;
import io.baton.domain.sid.Sid;
import io.baton.domain.taskrouter.Task;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SIDs by which a session is found; those of its messages are looked up in the transcript. */
final class SessionSids {
    private static final String ADD =
            """
            insert into session_sid (connection_id, session_id, sid) select ?, ?, unnest(?::text[])
            on conflict (session_id, sid) do nothing
            """;

    private final Database database;

    SessionSids(Database database) {
        this.database = database;
    }

    /** Adds what the session names now; what it named before stays. */
    void keep(Session session) {
        String[] sids = of(session).map(Sid::value).distinct().toArray(String[]::new);
        database.update(ADD, session.connection().value(), session.id().value(), sids);
    }

    private static Stream<Sid> of(Session session) {
        var ai = session.ai();
        Stream<@Nullable Sid> own = Stream.of(
                session.conversation(),
                session.humanTask(),
                ai == null ? null : ai.reservation().sid(),
                ai == null ? null : ai.reservation().task());
        return Stream.concat(
                own.filter(Objects::nonNull), session.tasks().stream().flatMap(SessionSids::of));
    }

    private static Stream<Sid> of(Task task) {
        TaskAttributes attributes = task.attributes();
        return Stream.of(
                        Stream.of(task.sid()),
                        attributes.interaction().stream(),
                        attributes.interactionChannel().stream())
                .flatMap(sids -> sids);
    }
}
