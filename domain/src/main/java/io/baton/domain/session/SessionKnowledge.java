package io.baton.domain.session;

import java.util.HashSet;
import java.util.Set;

/** The names of what is known of a customer, so that nobody is asked for it (product.md 3.1). */
final class SessionKnowledge {

    private static final String TASK_ATTRIBUTE = "flex_";

    private SessionKnowledge() {}

    static Set<String> of(Session session) {
        Set<String> known = new HashSet<>(session.collected().keySet());
        session.customData().forEach((key, value) -> {
            if (key.startsWith(TASK_ATTRIBUTE) && !value.isBlank()) {
                known.add(key.substring(TASK_ATTRIBUTE.length()));
            }
        });
        var name = session.customer().name();
        if (name != null && !name.isBlank()) {
            known.add("name");
        }
        return known;
    }
}
