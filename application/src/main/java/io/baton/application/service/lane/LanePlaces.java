package io.baton.application.service.lane;

import io.baton.application.port.out.lane.ClaimedLane;
import io.baton.application.port.out.lane.Places;
import io.baton.domain.connection.ConnectionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places that a server has for lanes in work, and who has them: the bulkhead between connections (docs/adr/0006). */
public final class LanePlaces {

    private final int all;
    private final int perConnection;
    private final Map<ConnectionId, Integer> inWork = new HashMap<>();
    private int taken;

    /**
     * Places, all of them free.
     *
     * @param perConnection fewer than all, or one connection could have them all
     */
    public LanePlaces(int all, int perConnection) {
        this.all = all;
        this.perConnection = perConnection;
    }

    /** Waits until a place is free. */
    public synchronized Places await() throws InterruptedException {
        while (taken == all) {
            wait();
        }
        return new Places(all - taken, perConnection, inWork);
    }

    /** Gives places to lanes that were claimed. */
    public synchronized void take(List<ClaimedLane> lanes) {
        taken += lanes.size();
        lanes.forEach(lane -> inWork.merge(lane.connection(), 1, Integer::sum));
    }

    /** Takes the place back; true when its connection was at its limit, and so may have lanes that waited for it. */
    public synchronized boolean giveBack(ClaimedLane lane) {
        taken--;
        boolean wasAtLimit = inWork.getOrDefault(lane.connection(), 0) >= perConnection;
        inWork.computeIfPresent(lane.connection(), (connection, lanes) -> lanes == 1 ? null : lanes - 1);
        notifyAll();
        return wasAtLimit;
    }
}
