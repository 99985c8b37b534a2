package io.baton.application.service.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.out.lane.ClaimedLane;
import io.baton.application.port.out.lane.LaneId;
import io.baton.application.port.out.lane.Places;
import io.baton.domain.connection.ConnectionId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LanePlacesTest {

    private static final ConnectionId A = new ConnectionId(new UUID(0, 1));
    private static final ConnectionId B = new ConnectionId(new UUID(0, 2));

    private final LanePlaces places = new LanePlaces(4, 2);

    @Test
    void countsWhoHasThem() throws InterruptedException {
        places.take(List.of(lane(A), lane(A), lane(B)));

        assertThat(places.await()).isEqualTo(new Places(1, 2, Map.of(A, 2, B, 1)));
    }

    @Test
    void saysWhenLanesMayHaveWaitedForThePlace() throws InterruptedException {
        places.take(List.of(lane(A), lane(A), lane(B)));

        assertThat(places.giveBack(lane(A))).isTrue();
        assertThat(places.giveBack(lane(A))).isFalse();
        assertThat(places.giveBack(lane(B))).isFalse();
        assertThat(places.await()).isEqualTo(new Places(4, 2, Map.of()));
    }

    @Test
    void letsWhoeverAsksWaitForAPlace() throws Exception {
        places.take(List.of(lane(A), lane(A), lane(B), lane(B)));
        var waiting = CompletableFuture.supplyAsync(this::awaited);

        assertThat(waiting).isNotDone();
        places.giveBack(lane(B));

        assertThat(waiting.get(10, TimeUnit.SECONDS).free()).isEqualTo(1);
    }

    private Places awaited() {
        try {
            return places.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClaimedLane lane(ConnectionId connection) {
        return new ClaimedLane(new LaneId(UUID.randomUUID()), connection, "CH1", 1);
    }
}
