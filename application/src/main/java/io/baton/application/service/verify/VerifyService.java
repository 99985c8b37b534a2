package io.baton.application.service.verify;

import io.baton.application.port.in.connection.ConnectionRefused;
import io.baton.application.port.in.connection.ConnectionRefused.WrongValue;
import io.baton.application.port.in.connection.TwilioUnreachable;
import io.baton.application.port.in.verify.VerifyUseCase;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.WorkflowSid;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Verifies connections, each by one test at a time. */
public final class VerifyService implements VerifyUseCase {

    // three steps and the clean-up, with Twilio's own answers on top
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final TrialPorts twilio;
    private final ConnectionStore store;
    private final UnitOfWork work;
    private final Watch watch;
    private final Executor threads;
    private final boolean production;
    private final Set<ConnectionId> running = ConcurrentHashMap.newKeySet();

    /**
     * Verifies over these ports.
     *
     * @param threads where tests wait for Twilio: on the container's own they would keep out the very webhooks they wait for
     * @param production whether a test must be confirmed
     */
    public VerifyService(
            TrialPorts twilio,
            ConnectionStore store,
            UnitOfWork work,
            Watch watch,
            Executor threads,
            boolean production) {
        this.twilio = twilio;
        this.store = store;
        this.work = work;
        this.watch = watch;
        this.threads = threads;
        this.production = production;
    }

    @Override
    public Optional<CompletionStage<Report>> verify(
            ConnectionId id, @Nullable WorkflowSid workflow, boolean confirmed) {
        return work.call(() -> store.find(id)).map(connection -> {
            if (production && !confirmed) {
                throw new ConfirmationNeeded();
            }
            return alone(connection, workflow);
        });
    }

    private CompletionStage<Report> alone(FlexConnection connection, @Nullable WorkflowSid workflow) {
        if (!running.add(connection.id())) {
            throw new AlreadyVerifying(connection.id());
        }
        try {
            var run = new VerifyRun(twilio, watch, trial(connection, workflow));
            return CompletableFuture.supplyAsync(run::report, threads)
                    .whenComplete((report, failure) -> running.remove(connection.id()));
        } catch (RuntimeException e) {
            running.remove(connection.id());
            throw e;
        }
    }

    private Trial trial(FlexConnection connection, @Nullable WorkflowSid workflow) {
        try {
            new Leftovers(twilio, watch, connection).end();
            var chosen = new WorkflowChoice(twilio, connection).of(workflow);
            var run = UUID.randomUUID().toString().replace("-", "");
            return new Trial(connection, chosen, run, watch.clock().instant().plus(LONGEST));
        } catch (TwilioFailure.Refused e) {
            throw new ConnectionRefused(
                    List.of(new WrongValue("accountSid", "Twilio does not let this connection in: " + e.getMessage())));
        } catch (TwilioFailure e) {
            throw new TwilioUnreachable("Twilio did not do it: " + e.getMessage(), e);
        }
    }
}
