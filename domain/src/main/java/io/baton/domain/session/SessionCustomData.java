package io.baton.domain.session;

import io.baton.domain.taskrouter.CustomData;
import io.baton.domain.taskrouter.Task;
import java.util.LinkedHashMap;
import java.util.Map;

/** The custom data of a session: task attributes, and on top of them Baton's own keys, which always win (product.md 2.11). */
final class SessionCustomData {

    private SessionCustomData() {}

    static Map<String, String> of(Session session) {
        Map<String, String> data = new LinkedHashMap<>();
        session.aiTask()
                .or(() -> session.tasks().stream().findFirst())
                .map(Task::attributes)
                .map(CustomData::of)
                .ifPresent(data::putAll);
        data.put("flex_conversation_sid", session.conversation().value());
        var ai = session.ai();
        if (ai != null) {
            data.put("flex_task_sid", ai.reservation().task().value());
            data.put("flex_reservation_sid", ai.reservation().sid().value());
        }
        return data;
    }
}
