package io.baton.sandbox.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Resources of one kind by SID, in order of creation. */
public final class Directory<T extends Resource> {
    private final String name;
    private final Map<String, T> bySid = new LinkedHashMap<>();

    /** A directory under the given path segment, such as {@code Tasks}. */
    public Directory(String name) {
        this.name = name;
    }

    /** Adds a resource and returns it. */
    public T add(T resource) {
        bySid.put(resource.sid(), resource);
        return resource;
    }

    /** Removes a resource; nothing happens when it is gone already. */
    public void remove(T resource) {
        bySid.remove(resource.sid());
    }

    /** The resource, or a 404. */
    public T require(String sid) {
        return find(sid).orElseThrow(() -> Refusal.notFound("/" + name + "/" + sid));
    }

    /** The resource if it is there. */
    public Optional<T> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    /** A copy of all resources, safe to walk through while they change. */
    public List<T> all() {
        return List.copyOf(bySid.values());
    }

    /** All that fulfil the condition. */
    public List<T> where(Predicate<T> condition) {
        return bySid.values().stream().filter(condition).toList();
    }

    /** The first that fulfils the condition. */
    public Optional<T> first(Predicate<T> condition) {
        return bySid.values().stream().filter(condition).findFirst();
    }

    /** How many there are. */
    public int size() {
        return bySid.size();
    }
}
