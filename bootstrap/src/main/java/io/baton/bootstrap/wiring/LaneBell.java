package io.baton.bootstrap.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the poller of this server when a lane became due here; other servers find it by their polls. */
@ApplicationScoped
class LaneBell {

    private final Semaphore rung = new Semaphore(0);

    void ring() {
        rung.release();
    }

    /** Waits for a ring, or until the next poll is due. */
    void await(long millis) throws InterruptedException {
        if (rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            // one poll takes all lanes that are due: further rings until now are answered by it
            rung.drainPermits();
        }
    }
}
