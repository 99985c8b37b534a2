package io.baton.adapter.twilio.out;

import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.conversation.Channel;
import io.baton.domain.effect.NewTask;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.AttributeValue.Fields;
import io.baton.domain.taskrouter.AttributeValue.Literal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON parameters of the Interactions API. Written by the domain's attribute values, so that the attributes
 * arrive as they were counted.
 *
 * @see <a
 * href="https://www.twilio.com/docs/flex/developer/conversations/interactions-api/invites-subresource">Invites
 * subresource</a>
 */
final class Routing {

    /** Ends the tasks of a channel instead of leaving them in wrap-up (contract.md 7.1). */
    static final String CLOSED = object("status", AttributeValue.of("closed")).written();

    private Routing() {}

    /** {@code Routing} of an invite or an interaction: the task that it makes. */
    static String of(TwilioAccess access, NewTask task) {
        Map<String, AttributeValue> properties = new LinkedHashMap<>();
        properties.put("workspace_sid", AttributeValue.of(access.workspace().value()));
        if (task.workflow() != null) {
            properties.put("workflow_sid", AttributeValue.of(task.workflow().value()));
        }
        properties.put("task_channel_unique_name", AttributeValue.of(task.channel()));
        properties.put("priority", new Literal(Integer.toString(task.priority())));
        if (task.timeout() != null) {
            properties.put("timeout", new Literal(Long.toString(task.timeout().toSeconds())));
        }
        properties.put("attributes", task.attributes().fields());
        return object("properties", new Fields(properties)).written();
    }

    /** {@code Channel} of an interaction on a conversation that the customer is in already (contract.md 7.5). */
    static String channel(ConversationSid conversation, Channel channel) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("type", AttributeValue.of(channel == Channel.UNKNOWN ? "chat" : channel.wire()));
        fields.put("initiated_by", AttributeValue.of("customer"));
        fields.put("properties", object("media_channel_sid", AttributeValue.of(conversation.value())));
        return new Fields(fields).written();
    }

    private static Fields object(String name, AttributeValue value) {
        return new Fields(Map.of(name, value));
    }
}
