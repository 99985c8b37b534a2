package io.baton.adapter.twilio.in;

import io.baton.adapter.twilio.json.TaskAttributesJson;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.CallSid;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.Sid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkspaceSid;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SIDs that decide in which lane an event is worked on, best first (architecture.md, "Which lane"). */
final class EventLane {

    private EventLane() {}

    /**
     * The conversation of the form; conversation, else call, of the task; the task; the workspace; the account,
     * which every event names.
     */
    static List<Sid> of(EventFields fields) {
        var attributes = attributes(fields);
        Set<Sid> lane = new LinkedHashSet<>();
        add(lane, fields.sid("ConversationSid", "CH", ConversationSid::new));
        add(lane, attributes.conversation().orElse(null));
        add(lane, call(attributes));
        add(lane, fields.sid("TaskSid", "WT", TaskSid::new));
        add(lane, fields.sid("WorkspaceSid", "WS", WorkspaceSid::new));
        add(lane, fields.sid("AccountSid", "AC", AccountSid::new));
        return List.copyOf(lane);
    }

    private static void add(Set<Sid> lane, @Nullable Sid sid) {
        if (sid != null) {
            lane.add(sid);
        }
    }

    private static @Nullable CallSid call(TaskAttributes attributes) {
        return attributes
                .text("call_sid")
                .filter(sid -> Sid.matches("CA", sid))
                .map(CallSid::new)
                .orElse(null);
    }

    // whether the attributes are readable is decided when the event is folded; until then the task's own lane has it
    private static TaskAttributes attributes(EventFields fields) {
        try {
            return TaskAttributesJson.read(fields.text("TaskAttributes"));
        } catch (IllegalArgumentException e) {
            return TaskAttributes.empty();
        }
    }
}
