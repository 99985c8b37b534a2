package io.baton.adapter.twilio.out;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers of Twilio's REST API, cut to the fields that Baton reads. */
final class Answers {

    private Answers() {}

    static String task(String status, @Nullable String attributes) {
        return task(1, status, attributes);
    }

    static String task(int number, String status, @Nullable String attributes) {
        return """
                {"sid":"%s","assignment_status":"%s","attributes":%s,"priority":4,"workflow_sid":"%s",
                "task_queue_sid":"%s","task_channel_unique_name":"chat","workspace_sid":"%s"}"""
                .formatted(
                        Sids.of("WT", number),
                        status,
                        attributes == null ? "null" : quoted(attributes),
                        Sids.WORKFLOW,
                        Sids.of("WQ", 1),
                        Sids.of("WS", 1));
    }

    static String reservation(int number, String status, String updated) {
        return """
                {"sid":"%s","reservation_status":"%s","task_sid":"%s","worker_sid":"%s",
                "date_created":"2026-05-04T09:58:00Z","date_updated":"%s"}"""
                .formatted(Sids.of("WR", number), status, Sids.TASK, Sids.WORKER, updated);
    }

    static String message(int index, String body) {
        return """
                {"sid":"%s","index":%d,"author":"+15550100","body":"%s","participant_sid":"%s",
                "date_created":"2026-05-04T09:59:00Z","attributes":"{}","media":null}"""
                .formatted(Sids.of("IM", index), index, body, Sids.of("MB", 1));
    }

    /** The last page of a list. */
    static String page(String key, String... items) {
        return pageBefore(null, key, items);
    }

    /** A page of a list; {@code next} is the URL of the page after it. */
    static String pageBefore(@Nullable String next, String key, String... items) {
        return """
                {"%s":[%s],"meta":{"key":"%s","url":"https://taskrouter.twilio.com/v1/x","next_page_url":%s,
                "previous_page_url":null,"first_page_url":"https://taskrouter.twilio.com/v1/x","page":0,"page_size":50}}"""
                .formatted(
                        key,
                        Arrays.stream(items).collect(Collectors.joining(",")),
                        key,
                        next == null ? "null" : quoted(next));
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
