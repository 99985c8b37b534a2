package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.lane.DatabaseUnavailable;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs checks side by side and waits for them only so long: one slow call costs one finding, not the list. */
final class CheckRun {

    private static final System.Logger LOG = System.getLogger(CheckRun.class.getName());

    private final List<Check> checks;
    private final ExecutorService threads;
    private final Duration patience;

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
        var running = started(inspection, wanted);
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < wanted.size(); i++) {
            findings.add(ended(wanted.get(i).code(), running.get(i)));
        }
        return findings;
    }

    private List<Future<Finding>> started(Inspection inspection, List<Check> wanted) {
        List<Callable<Finding>> looks = wanted.stream()
                .<Callable<Finding>>map(check -> () -> look(check, inspection))
                .toList();
        try {
            return threads.invokeAll(looks, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking", e);
        }
    }

    private Finding ended(CheckCode code, Future<Finding> look) {
        try {
            return look.get();
        } catch (CancellationException tooSlow) {
            return Finding.unknown(code, "Twilio did not answer within " + patience.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking", e);
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
