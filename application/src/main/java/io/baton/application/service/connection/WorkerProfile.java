package io.baton.application.service.connection;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;

/**
 * What distinguishes one AI worker of a connection.
 *
 * @param number from 1
 * @param authorName the name under which the AI writes
 */
public record WorkerProfile(ConnectionId connection, int number, String authorName) {

    /** The unique name; at most 44 of Twilio's 64 characters. */
    public String name() {
        return name(connection, number);
    }

    /** The unique name of a connection's worker. */
    static String name(ConnectionId connection, int number) {
        return "baton-ai-" + connection.compact() + "-" + number;
    }

    /** A worker's attributes with ours set; every other stays. */
    public TaskAttributes in(TaskAttributes attributes) {
        return attributes
                .with("contact_uri", AttributeValue.of("client:" + identity()))
                .with("full_name", AttributeValue.of(fullName()))
                .with("baton_ai", AttributeValue.of(true));
    }

    // letters, digits and underscores alone: Flex derives the chat identity from it, and escapes anything else
    // (contract.md 5)
    private String identity() {
        return "baton_ai_" + connection.compact() + "_" + number;
    }

    private String fullName() {
        return number == 1 ? authorName : authorName + " " + number;
    }
}
