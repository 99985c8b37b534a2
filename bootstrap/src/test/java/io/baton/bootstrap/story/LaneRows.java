package io.baton.bootstrap.story;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the database holds of one lane, looked at behind the ports. */
record LaneRows(String subject) {

    private static final String TIMELINE = "timeline t join session s on s.id = t.session_id where s.lane_id in ";

    /** How many events of a type are stored. */
    long arrived(String type) {
        return count("inbox where type = '" + type + "' and lane_id in " + lane());
    }

    /** How many lines of the timeline hold a text. */
    long told(String text) {
        return count(TIMELINE + lane() + " and t.data::text like '%" + text + "%'");
    }

    /** A database restored from before the conversation. */
    void areForgotten() {
        for (var table : List.of("effect", "inbox", "timer", "session")) {
            Surroundings.shared().execute("delete from " + of(table));
        }
    }

    private static long count(String from) {
        return (Long) Surroundings.shared().one("select count(*) from " + from).orElseThrow();
    }

    /** Effects, events, timers and timeline as text. */
    String picture() {
        Map<String, String> rows = new TreeMap<>();
        rows.put(
                "effects", lines("concat_ws(' ', seq, kind, state, attempts, reason, next_at, outcome)", of("effect")));
        rows.put("inbox", lines("concat_ws(' ', seq, type, state, error)", of("inbox")));
        rows.put("timers", lines("concat_ws(' ', name, due_at)", of("timer")));
        rows.put("lane", lines("concat_ws(' ', subject, due_at, lease_until)", "lane where id in " + lane()));
        rows.put("timeline", lines("concat_ws(' ', t.at, t.kind, t.data)", TIMELINE + lane()));
        return rows.entrySet().stream()
                .map(part -> "== " + part.getKey() + "\n" + part.getValue())
                .collect(Collectors.joining("\n"));
    }

    private String of(String table) {
        return table + " where lane_id in " + lane();
    }

    private static String lines(String columns, String from) {
        return Surroundings.shared()
                .one("select string_agg(" + columns + ", E'\\n') from " + from)
                .map(Object::toString)
                .orElse("none");
    }

    private String lane() {
        return "(select id from lane where subject = '" + subject + "')";
    }
}
