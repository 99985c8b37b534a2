package io.baton.application.service.audit;

import io.baton.application.port.out.audit.AuditLog.Change;
import io.baton.domain.connection.FlexConnection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What changed between two states of a connection: only what differs, and of secrets only that they do. */
final class ConnectionChange {

    private static final Set<String> THE_SWITCH = Set.of("ai", "pausedBecause");

    private final Map<String, String> before = new HashMap<>();
    private final Map<String, String> after = new HashMap<>();

    private ConnectionChange(ShownConnection former, ShownConnection next) {
        for (String name : union(former.values(), next.values())) {
            var was = former.values().get(name);
            var is = next.values().get(name);
            if (was == null || !was.equals(is)) {
                put(before, name, was);
                put(after, name, is);
            }
        }
        for (String name : union(former.secrets(), next.secrets())) {
            var was = former.secrets().get(name);
            var is = next.secrets().get(name);
            if (was == null || !was.equals(is)) {
                put(before, name, was == null ? null : "set");
                put(after, name, is == null ? null : was == null ? "set" : "changed");
            }
        }
    }

    static Change connected(FlexConnection connection) {
        var change = new ConnectionChange(ShownConnection.nothing(), ShownConnection.of(connection));
        return change.named("connection.connected", connection);
    }

    static Change deleted(FlexConnection connection) {
        var change = new ConnectionChange(ShownConnection.of(connection), ShownConnection.nothing());
        return change.named("connection.deleted", connection);
    }

    /** Empty when nothing differs. */
    static Optional<Change> between(FlexConnection former, FlexConnection next) {
        var change = new ConnectionChange(ShownConnection.of(former), ShownConnection.of(next));
        var names = union(change.before, change.after);
        return names.isEmpty() ? Optional.empty() : Optional.of(change.named(what(names), next));
    }

    private static String what(Set<String> names) {
        if (THE_SWITCH.containsAll(names)) {
            return "ai.switched";
        }
        return names.equals(Set.of("webhookToken")) ? "webhook-token.rotated" : "connection.changed";
    }

    private Change named(String what, FlexConnection connection) {
        return new Change(what, connection.organisation(), connection.id(), before, after);
    }

    private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
        var names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
