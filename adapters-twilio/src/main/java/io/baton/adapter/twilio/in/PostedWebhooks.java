package io.baton.adapter.twilio.in;

import io.baton.application.port.out.flex.TwilioWebhooks;
import io.baton.domain.connection.Secret;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.sid.Sid;
import io.baton.domain.sid.TaskSid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Twilio's webhooks as they are posted: forms, and Event Streams batches in JSON. */
public final class PostedWebhooks implements TwilioWebhooks {

    private static final String CONVERSATIONS = "conversations";
    private static final String TASKROUTER = "taskrouter";

    @Override
    public boolean verify(URI url, Raw raw, String signature, List<Secret> tokens) {
        return Signature.isValid(url, raw, signature, tokens);
    }

    @Override
    public @Nullable String claimedAccount(Raw raw) {
        try {
            return switch (raw.kind()) {
                case FORM -> EventFields.of(Form.decode(raw.body())).text("AccountSid");
                case JSON -> Event.ofJson(raw.body()).stream()
                        .map(event -> event.fields().text("AccountSid"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            };
        } catch (Undecodable e) {
            return null;
        }
    }

    @Override
    public List<Envelope> envelopes(Raw raw, Instant receivedAt) {
        return events(raw).stream().map(event -> envelope(event, receivedAt)).toList();
    }

    @Override
    public LaneEvent read(String source, String type, String stored) {
        var event = Event.ofStored(stored);
        return source.equals(CONVERSATIONS) ? ConversationsEvents.read(event) : TaskRouterEvents.read(event);
    }

    private static List<Event> events(Raw raw) {
        return switch (raw.kind()) {
            case FORM -> List.of(Event.ofForm(raw.body()));
            case JSON -> Event.ofJson(raw.body());
        };
    }

    private static Envelope envelope(Event event, Instant receivedAt) {
        var fields = event.fields();
        return new Envelope(
                EventKey.of(event),
                sourceOf(event.type()),
                event.type(),
                fields.text("AccountSid"),
                fields.text("WorkspaceSid"),
                lane(fields),
                fields.sid("TaskSid", "WT", TaskSid::new),
                EventTime.of(fields, receivedAt),
                event.stored());
    }

    // only Conversations writes its types like onMessageAdded; what is neither ends as an unknown event of TaskRouter
    private static String sourceOf(String type) {
        return type.startsWith("on") ? CONVERSATIONS : TASKROUTER;
    }

    private static List<Sid> lane(EventFields fields) {
        var lane = EventLane.of(fields);
        if (lane.isEmpty()) {
            throw new Undecodable("AccountSid is missing");
        }
        return lane;
    }
}
