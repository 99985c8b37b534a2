package io.baton.bootstrap.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Turns a server by hand on the test's own thread; when it dies, its leases end and a new server goes on. */
final class Crank {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofMillis(40);
    private static final Duration FARTHEST = Duration.ofSeconds(31);
    private static final Duration STEP = Duration.ofSeconds(6);
    private static final int STEPS_A_SWEEP = 10;
    private static final int MOST_STEPS = 6 * STEPS_A_SWEEP;

    private final Surroundings surroundings = Surroundings.shared();
    private final Supplier<String> picture;
    private final List<CrankedServer> deadOthers = new ArrayList<>();
    private CrankedServer server;
    private int crashes;

    private Crank(Stop stop, Supplier<String> picture) {
        this.server = surroundings.server(stop);
        this.picture = picture;
    }

    /**
     * A server that stops once.
     *
     * @param picture what helps to understand why something never came
     */
    static Crank with(Stop stop, Supplier<String> picture) {
        return new Crank(stop, picture);
    }

    CrankedServer server() {
        return server;
    }

    /** How often a server died. */
    int crashes() {
        return crashes;
    }

    /** Another server goes on with everything, and stops once. */
    void goesOnWith(Stop stop) {
        goesOnWith(surroundings.server(stop));
    }

    /** Another server goes on with everything. */
    void goesOnWith(CrankedServer another) {
        server = another;
    }

    /** Cranks until it is so; lets time pass when nothing is due. */
    void until(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw never(what);
            }
            if (!turn() && !surroundings.awaitArrival(QUIET)) {
                passTime();
            }
        }
    }

    private AssertionError never(String what) {
        return new AssertionError("never: " + what + "\n" + picture.get());
    }

    private void passTime() {
        surroundings
                .nextDue()
                .map(due -> Duration.between(surroundings.clock().instant(), due))
                .filter(rest -> rest.compareTo(FARTHEST) < 0)
                .ifPresent(surroundings.clock()::advance);
    }

    /** Lets time pass in steps, and sweeps once a minute, until it is so. */
    void sweepUntil(String what, BooleanSupplier reached) {
        for (int steps = 1; !reached.getAsBoolean(); steps++) {
            if (steps > MOST_STEPS) {
                throw never(what);
            }
            passes(STEP);
            if (steps % STEPS_A_SWEEP == 0) {
                server.sweep();
            }
        }
    }

    /** Lets time pass, and does what becomes due on the way. */
    void passes(Duration time) {
        var clock = surroundings.clock();
        var until = clock.instant().plus(time);
        var due = dueBefore(until);
        while (due.isPresent()) {
            clock.advance(Duration.between(clock.instant(), due.get()));
            settle();
            due = dueBefore(until);
        }
        if (clock.instant().isBefore(until)) {
            clock.advance(Duration.between(clock.instant(), until));
        }
        settle();
    }

    // a jump over a timer would be a server that slept
    private Optional<Instant> dueBefore(Instant until) {
        var now = surroundings.clock().instant();
        return surroundings.nextDue().filter(due -> due.isAfter(now) && due.isBefore(until));
    }

    /** Cranks until nothing arrives or is due any more, without letting time pass. */
    void settle() {
        while (turn() || surroundings.awaitArrival(QUIET)) {
            // something may follow from it
        }
    }

    /** Cranks until nothing is due, without waiting for anything. */
    void untilIdle() {
        while (turn()) {
            // something may follow from it
        }
    }

    private boolean turn() {
        try {
            return server.crank();
        } catch (Crash dead) {
            crashes++;
            surroundings.expireLeases(server);
            server = surroundings.server(Stop.nowhere());
            return true;
        }
    }

    /** The server's lanes are taken by another one, which works them until it has nothing to do or dies itself. */
    void isTakenOverBy(Stop another) {
        surroundings.expireLeases(server);
        var other = surroundings.server(another);
        try {
            while (other.crank()) {
                // something may follow from it
            }
        } catch (Crash dead) {
            deadOthers.add(other);
        }
    }

    /** The leases of those end who took over and died. */
    void leasesOfTheOthersEnd() {
        deadOthers.forEach(surroundings::expireLeases);
    }
}
