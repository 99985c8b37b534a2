package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.lane.DatabaseUnavailable;
import io.baton.domain.connection.ConnectionId;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Runs checks side by side and waits for them only so long: one slow call costs one finding, not the list. */
final class CheckRun {

    private static final System.Logger LOG = System.getLogger(CheckRun.class.getName());

    /** How long a look waits for another one at the same connection, which may be waiting for a silent Twilio. */
    private static final Duration TURN = Duration.ofSeconds(5);

    private final List<Check> checks;
    private final ExecutorService threads;
    private final Duration patience;

    // one look at a connection at a time, so that a connection whose Twilio is silent leaves the threads to others
    private final Map<ConnectionId, Semaphore> turns = new ConcurrentHashMap<>();

    CheckRun(List<Check> checks, ExecutorService threads, Duration patience) {
        this.checks = checks.stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
        this.threads = threads;
        this.patience = patience;
    }

    /** Runs the checks of these codes; all of them when there is no code. */
    List<Finding> run(Inspection inspection, Set<CheckCode> codes) {
        var wanted = checks.stream()
                .filter(check -> codes.isEmpty() || codes.contains(check.code()))
                .toList();
        var turn = turns.computeIfAbsent(inspection.connection().id(), none -> new Semaphore(1, true));
        if (!isTaken(turn)) {
            return unknown(wanted);
        }
        try {
            return found(inspection, wanted);
        } finally {
            turn.release();
        }
    }

    private static boolean isTaken(Semaphore turn) {
        try {
            return turn.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static List<Finding> unknown(List<Check> wanted) {
        return wanted.stream()
                .map(check ->
                        Finding.unknown(check.code(), "The connection is being checked already: ask again in a moment"))
                .toList();
    }

    private List<Finding> found(Inspection inspection, List<Check> wanted) {
        var running = started(inspection, wanted);
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < wanted.size(); i++) {
            findings.add(ended(wanted.get(i).code(), running.get(i)));
        }
        return findings;
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while checking", e);
    }

    private List<Future<Finding>> started(Inspection inspection, List<Check> wanted) {
        List<Callable<Finding>> looks = wanted.stream()
                .<Callable<Finding>>map(check -> () -> look(check, inspection))
                .toList();
        try {
            return threads.invokeAll(looks, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Finding ended(CheckCode code, Future<Finding> look) {
        try {
            return look.get();
        } catch (CancellationException tooSlow) {
            return Finding.unknown(code, "Twilio did not answer within " + patience.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            LOG.log(Level.ERROR, "check " + code.wire() + " broke", e.getCause());
            return Finding.unknown(code, "the check itself broke: the server's log says more");
        }
    }

    private static Finding look(Check check, Inspection inspection) {
        try {
            return check.look(inspection);
        } catch (TwilioFailure e) {
            return Finding.unknown(check.code(), "Twilio did not tell: " + e.getMessage());
        } catch (DatabaseUnavailable e) {
            return Finding.unknown(check.code(), "the database is away");
        }
    }
}
