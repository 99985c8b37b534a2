package io.baton.application.service.customer;

import io.baton.application.port.in.customer.CustomerDataUseCase;
import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.port.out.audit.AuditLog.Change;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.customer.CustomerStore;
import io.baton.application.port.out.customer.CustomerStore.Erased;
import io.baton.application.port.out.customer.CustomerStore.Found;
import io.baton.application.port.out.customer.CustomerStore.Held;
import io.baton.application.port.out.lane.SessionStore.Page;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a customer's conversations, and reads or erases them one by one. */
public final class CustomerDataService implements CustomerDataUseCase {

    private static final int PAGE = 200;

    private final CustomerStore store;
    private final ConnectionStore connections;
    private final UnitOfWork work;
    private final AuditLog audit;

    public CustomerDataService(CustomerStore store, ConnectionStore connections, UnitOfWork work, AuditLog audit) {
        this.store = store;
        this.connections = connections;
        this.work = work;
        this.audit = audit;
    }

    @Override
    public Optional<Page<Held>> export(Customer customer, @Nullable String cursor, int atMost) {
        var where = where(customer);
        if (where.isEmpty()) {
            return Optional.empty();
        }
        var page = store.find(ids(where), customer.address(), cursor, atMost);
        tell("customer.exported", customer, where, page.items());
        var held = page.items().stream()
                .map(found -> store.read(found, customer.address()))
                .toList();
        return Optional.of(new Page<>(held, page.next()));
    }

    @Override
    public Optional<Erasure> erase(Customer customer) {
        var where = where(customer);
        if (where.isEmpty()) {
            return Optional.empty();
        }
        var found = findAll(customer, ids(where));
        var inUse = subjects(found.stream().filter(Found::inUse).toList());
        if (!inUse.isEmpty()) {
            return Optional.of(new Erasure(0, 0, 0, List.of(), inUse));
        }
        tell("customer.erased", customer, where, found);
        return Optional.of(erase(customer, found));
    }

    private List<FlexConnection> where(Customer customer) {
        return work.call(connections::all).stream()
                .filter(connection ->
                        customer.connection() == null || customer.connection().equals(connection.id()))
                .toList();
    }

    private static Set<ConnectionId> ids(List<FlexConnection> where) {
        return where.stream().map(FlexConnection::id).collect(Collectors.toSet());
    }

    private List<Found> findAll(Customer customer, Set<ConnectionId> where) {
        List<Found> all = new ArrayList<>();
        String next = null;
        do {
            var page = store.find(where, customer.address(), next, PAGE);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    private Erasure erase(Customer customer, List<Found> found) {
        List<Found> left = new ArrayList<>();
        List<Erased> erased = new ArrayList<>();
        for (Found each : found) {
            var gone = store.erase(each, customer.address());
            if (gone.leftInUse()) {
                left.add(each);
            } else {
                erased.add(gone);
            }
        }
        return new Erasure(
                erased.size(),
                erased.stream().mapToInt(Erased::sessions).sum(),
                erased.stream().mapToInt(Erased::events).sum(),
                erased.stream()
                        .flatMap(each -> each.sids().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                subjects(left));
    }

    private static List<String> subjects(List<Found> found) {
        return found.stream().map(Found::subject).filter(Objects::nonNull).toList();
    }

    // before it is done, so that nothing is done of which the log knows nothing
    private void tell(String what, Customer customer, List<FlexConnection> where, List<Found> found) {
        Map<ConnectionId, Long> conversations =
                found.stream().collect(Collectors.groupingBy(Found::connection, Collectors.counting()));
        where.stream()
                .filter(connection -> customer.connection() != null || conversations.containsKey(connection.id()))
                .forEach(connection -> audit.record(new Change(
                        what,
                        connection.organisation(),
                        connection.id(),
                        Map.of(),
                        Map.of(
                                "customer",
                                customer.address().shortened(),
                                "conversations",
                                String.valueOf(conversations.getOrDefault(connection.id(), 0L))))));
    }
}
