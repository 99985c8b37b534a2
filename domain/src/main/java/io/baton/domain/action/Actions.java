package io.baton.domain.action;

import java.util.List;
import java.util.Optional;

/**
 * The actions of a connection and the hosts that they may call (product.md 4).
 *
 * @param items each name once
 */
public record Actions(List<Action> items, List<AllowedHost> allowedHosts) {

    public Actions {
        items = List.copyOf(items);
        allowedHosts = List.copyOf(allowedHosts);
    }

    /** A connection that declares none. */
    public static Actions none() {
        return new Actions(List.of(), List.of());
    }

    /** The action of a name. */
    public Optional<Action> find(String name) {
        return items.stream().filter(action -> action.name().equals(name)).findFirst();
    }

    /** Whether an action may go where its URL leads. */
    public boolean permit(Action action) {
        return allowedHosts.stream().anyMatch(host -> host.permits(action.url()));
    }
}
