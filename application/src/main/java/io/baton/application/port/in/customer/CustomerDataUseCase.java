package io.baton.application.port.in.customer;

import io.baton.application.port.out.customer.CustomerStore.Held;
import io.baton.application.port.out.lane.SessionStore.Page;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.CustomerAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exports and erases what is kept of a customer (product.md 5.6). Both are told to the audit log before they are done. */
public interface CustomerDataUseCase {

    /**
     * Whose data, and where.
     *
     * @param connection null for all
     */
    record Customer(CustomerAddress address, @Nullable ConnectionId connection) {}

    /**
     * What became of an erasure.
     *
     * @param sids what still stands at Twilio, where Baton erases nothing
     * @param inUse conversations that were left as they are, because somebody is being served in them
     */
    record Erasure(int conversations, int sessions, int events, List<String> sids, List<String> inUse) {
        public Erasure {
            sids = List.copyOf(sids);
            inUse = List.copyOf(inUse);
        }

        /** Whether nothing was erased because the customer is being served. */
        public boolean isRefused() {
            return conversations == 0 && !inUse.isEmpty();
        }
    }

    /** A page of all that is kept, by conversation; empty when the connection does not exist. A wrong cursor is an {@link IllegalArgumentException}. */
    Optional<Page<Held>> export(Customer customer, @Nullable String cursor, int atMost);

    /** Erases all that is kept, unless a conversation of the customer is in use: then nothing. Empty when the connection does not exist. */
    Optional<Erasure> erase(Customer customer);
}
