package io.baton.sandbox.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that are still to happen, the first asked for first. */
public final class Faults {
    private final Map<Fault, Integer> left = new LinkedHashMap<>();

    /** Asks for a fault so many times. */
    public synchronized void add(Fault fault, int times) {
        left.merge(fault, times, Integer::sum);
    }

    /** Takes back all that did not happen yet. */
    public synchronized void clear() {
        left.clear();
    }

    /** How often each is still to happen. */
    public synchronized Map<Fault, Integer> all() {
        return new LinkedHashMap<>(left);
    }

    /** The fault that meets this call, used up once. */
    public Optional<Fault> forCall(String method, String path) {
        return take(fault -> fault.kind().ofCalls() && fault.meets(method, path));
    }

    /** The fault that meets a webhook of this event type, used up once. */
    public Optional<Fault> forWebhook(String eventType) {
        return take(fault -> fault.kind().ofWebhooks() && fault.meets(fault.method(), eventType));
    }

    /** Whether a fault of this kind was asked for and meets the subject; it is used up once. */
    public boolean happens(FaultKind kind, String subject) {
        return take(fault -> fault.kind() == kind && fault.meets(fault.method(), subject))
                .isPresent();
    }

    private synchronized Optional<Fault> take(Predicate<Fault> wanted) {
        Optional<Fault> found = left.keySet().stream().filter(wanted).findFirst();
        found.ifPresent(fault -> left.computeIfPresent(fault, (same, times) -> times > 1 ? times - 1 : null));
        return found;
    }
}
