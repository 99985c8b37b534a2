package io.baton.adapter.rest;

import io.baton.application.port.in.customer.CustomerDataUseCase;
import io.baton.application.port.out.customer.CustomerStore.Held;
import io.baton.application.port.out.lane.SessionStore.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers with what it was given; it knows no connection but none in particular. */
public final class FakeCustomers implements CustomerDataUseCase {

    public final List<Customer> asked = new ArrayList<>();
    public final List<Held> held = new ArrayList<>();
    public Erasure erasure = new Erasure(0, 0, 0, List.of(), List.of());

    @Override
    public Optional<Page<Held>> export(Customer customer, String cursor, int atMost) {
        if (cursor != null && !cursor.equals("more")) {
            throw new IllegalArgumentException("not a cursor");
        }
        asked.add(customer);
        boolean isLast = held.size() <= atMost;
        return known(customer, new Page<>(isLast ? held : held.subList(0, atMost), isLast ? null : "more"));
    }

    @Override
    public Optional<Erasure> erase(Customer customer) {
        asked.add(customer);
        return known(customer, erasure);
    }

    private static <T> Optional<T> known(Customer customer, T answer) {
        return customer.connection() == null ? Optional.of(answer) : Optional.empty();
    }
}
