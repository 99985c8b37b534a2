package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Resource;
import io.baton.sandbox.core.Sids;
import io.baton.sandbox.core.Version;
import java.time.Instant;

/** A task offered to one worker. */
public final class Reservation implements Resource {
    private final String sid = Sids.random("WR");
    private final Version version = new Version();
    private final Task task;
    private final Worker worker;
    private final Instant created;
    private Instant updated;
    private Instant due;
    private ReservationStatus status = ReservationStatus.PENDING;

    Reservation(Task task, Worker worker, Instant created, Instant expires) {
        this.task = task;
        this.worker = worker;
        this.created = created;
        this.updated = created;
        this.due = expires;
    }

    @Override
    public String sid() {
        return sid;
    }

    /** The task offered. */
    public Task task() {
        return task;
    }

    /** The worker it is offered to. */
    public Worker worker() {
        return worker;
    }

    /** What became of the offer. */
    public ReservationStatus status() {
        return status;
    }

    /** When it was made. */
    public Instant created() {
        return created;
    }

    /** When it last changed. */
    public Instant updated() {
        return updated;
    }

    /** The version for ETag and ReservationVersion. */
    public Version version() {
        return version;
    }

    /** While waiting: when the offer runs out, or the setting up of the channel ends. */
    Instant due() {
        return due;
    }

    void hold(Instant until, Instant now) {
        due = until;
        move(ReservationStatus.ON_HOLD, now);
    }

    void move(ReservationStatus next, Instant now) {
        status = next;
        updated = now;
        version.increase();
    }
}
