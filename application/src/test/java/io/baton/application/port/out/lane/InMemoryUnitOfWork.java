package io.baton.application.port.out.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A unit of work that knows whether one is open; there is nothing to roll back. */
public final class InMemoryUnitOfWork implements UnitOfWork {

    private final List<Runnable> afterCommit = new ArrayList<>();
    private int depth;

    @Override
    public <T> T call(Supplier<T> work) {
        depth++;
        T answer;
        try {
            answer = work.get();
        } finally {
            depth--;
        }
        commit();
        return answer;
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Whether a transaction is open. */
    public boolean isOpen() {
        return depth > 0;
    }

    private void commit() {
        if (!isOpen()) {
            var actions = List.copyOf(afterCommit);
            afterCommit.clear();
            actions.forEach(Runnable::run);
        }
    }
}
