package io.baton.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.domain.connection.ConnectionId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final ConnectionId A = new ConnectionId(new UUID(0, 1));
    private static final ConnectionId B = new ConnectionId(new UUID(0, 2));

    private final Queue<Runnable> pool = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Shares shares = new Shares(pool::add, 2);

    @Test
    void givesAConnectionItsShareAndNoMore() {
        List.of("a1", "a2", "a3", "a4").forEach(work -> shares.execute(A, () -> done.add(work)));
        shares.execute(B, () -> done.add("b1"));

        assertThat(pool).hasSize(3);
        pool.remove().run();
        pool.remove().run();
        pool.remove().run();

        assertThat(done).containsExactly("a1", "a2", "b1");
        assertThat(pool).hasSize(2);
    }

    @Test
    void worksWhatWaitedInItsOrder() {
        List.of("a1", "a2", "a3", "a4").forEach(work -> shares.execute(A, () -> done.add(work)));

        while (!pool.isEmpty()) {
            pool.remove().run();
        }

        assertThat(done).containsExactly("a1", "a2", "a3", "a4");
    }

    @Test
    void takesThePlaceBackFromWorkThatThrows() {
        shares.execute(A, () -> {
            throw new IllegalStateException("broken");
        });
        shares.execute(A, () -> done.add("a2"));
        shares.execute(A, () -> done.add("a3"));

        var broken = pool.remove();
        assertThatThrownBy(broken::run).hasMessage("broken");

        assertThat(pool).hasSize(2);
    }
}
