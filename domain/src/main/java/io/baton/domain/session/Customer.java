package io.baton.domain.session;

import io.baton.domain.conversation.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The customer of a session (product.md 2.13).
 *
 * @param address phone number or chat identity; null until known
 * @param name profile name; null until known
 */
public record Customer(Channel channel, @Nullable String address, @Nullable String name) {

    /** A customer of whom nothing is known yet. */
    static Customer unknown() {
        return new Customer(Channel.UNKNOWN, null, null);
    }

    /** What this one lacks is taken from the other. */
    Customer completedBy(Customer other) {
        return new Customer(
                channel == Channel.UNKNOWN ? other.channel : channel,
                address == null ? other.address : address,
                name == null ? other.name : name);
    }
}
