package io.baton.application.service.connection;

import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.application.port.in.connection.ConnectionRefused;
import io.baton.application.port.out.connection.ConnectionStore.AlreadyConnected;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.Worker;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.WorkerSid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Verifies, provisions, saves, and only then lets new AI workers take tasks: until the connection is saved nobody would answer their reservations.
 * So a server that dies in between leaves resting workers and nothing else.
 */
final class TestAndSave {

    private final SavedConnections saved;
    private final Verification verification;
    private final WorkerProvisioning provisioning;
    private final QueuesBesideTheAi queues;
    private final WorkerActivities activities;
    private final WorkerRemoval removal;

    TestAndSave(
            Workspaces workspaces,
            SavedConnections saved,
            Verification verification,
            WorkerActivities activities,
            WorkerRemoval removal) {
        this.saved = saved;
        this.verification = verification;
        this.provisioning = new WorkerProvisioning(workspaces);
        this.queues = new QueuesBesideTheAi(workspaces);
        this.activities = activities;
        this.removal = removal;
    }

    /** Saves a new connection. */
    FlexConnection connect(ConnectionDraft draft, StandingPart standing) {
        saved.refuseConnected(draft.credentials().account(), draft.workspace(), null);
        var verified = verification.verify(draft, standing.apiBaseUrl());
        return TwilioRefusal.translated(draft.credentials(), () -> add(verified, standing));
    }

    private FlexConnection add(VerifiedDraft verified, StandingPart standing) {
        try {
            var workers = sids(provisioning.provision(verified, standing, List.of()));
            var reason = pauseReason(verified, workers);
            var connection = verified.connection(standing, workers, AiSwitch.PAUSED, reason);
            saved.add(connection);
            return settled(connection, reason == null ? AiSwitch.LIVE : AiSwitch.PAUSED, reason);
        } catch (TwilioFailure | ConnectionRefused | AlreadyConnected e) {
            removal.undo(verified.access(), standing.id(), verified.draft().aiWorkers());
            throw e;
        }
    }

    /** Saves an existing connection anew; empty when it was deleted meanwhile. */
    Optional<FlexConnection> replace(FlexConnection current, ConnectionDraft draft) {
        saved.refuseConnected(draft.credentials().account(), draft.workspace(), current.id());
        var verified = verification.verify(draft, current.apiBaseUrl());
        return TwilioRefusal.translated(
                draft.credentials(),
                () -> current.workspace().equals(draft.workspace())
                        ? stay(current, verified)
                        : moveElsewhere(current, verified));
    }

    private Optional<FlexConnection> stay(FlexConnection current, VerifiedDraft verified) {
        var kept = current.workers();
        var workers = sids(provisioning.provision(verified, StandingPart.of(current), kept));
        var surplus = kept.stream().skip(workers.size());
        var listed = Stream.concat(workers.stream(), surplus).toList();
        return save(current, verified, listed, null)
                .map(connection -> withoutSurplus(verified, connection))
                .map(connection -> settled(connection, connection.ai(), connection.pausedBecause()));
    }

    private Optional<FlexConnection> moveElsewhere(FlexConnection current, VerifiedDraft verified) {
        var workers = sids(provisioning.provision(verified, StandingPart.of(current), List.of()));
        var reason = pauseReason(verified, workers);
        var changed = save(current, verified, workers, reason);
        removal.removeAll(current.access(), current.workers());
        return changed.map(connection -> settled(connection, connection.ai(), reason));
    }

    private Optional<FlexConnection> save(
            FlexConnection current, VerifiedDraft verified, List<WorkerSid> workers, @Nullable String pauseReason) {
        return saved.change(
                current.id(),
                now -> verified.connection(
                        StandingPart.of(now),
                        workers,
                        pauseReason == null ? now.ai() : AiSwitch.PAUSED,
                        pauseReason == null ? now.pausedBecause() : pauseReason));
    }

    // a worker that is still listed is still known as the AI's in what it has left to do, so it leaves the list only
    // when it is gone
    private FlexConnection withoutSurplus(VerifiedDraft verified, FlexConnection connection) {
        var left = removal.shrink(
                connection.access(),
                connection.workers(),
                connection.aiWorkers().wanted());
        return left.equals(connection.workers())
                ? connection
                : save(connection, verified, left, null).orElse(connection);
    }

    private @Nullable String pauseReason(VerifiedDraft verified, List<WorkerSid> workers) {
        var reason = queues.holding(
                verified.access(), workers.get(0), verified.draft().aiQueue());
        if (reason.isPresent() && verified.unavailable() == null) {
            throw WorkerActivities.noRest();
        }
        return reason.orElse(null);
    }

    // what fails here fails after the connection was saved, so it is told and not thrown
    private FlexConnection settled(FlexConnection connection, AiSwitch ai, @Nullable String reason) {
        try {
            activities.move(connection, ai);
        } catch (TwilioFailure | ConnectionRefused e) {
            var failed = "the AI workers could not be moved to their activity, switch the AI again: " + e.getMessage();
            return switched(connection, AiSwitch.PAUSED, failed);
        }
        return switched(connection, ai, reason);
    }

    private FlexConnection switched(FlexConnection connection, AiSwitch ai, @Nullable String because) {
        var switched = connection.switched(ai, because);
        return switched.equals(connection)
                ? connection
                : saved.change(connection.id(), now -> now.switched(ai, because))
                        .orElse(connection);
    }

    private static List<WorkerSid> sids(List<Worker> workers) {
        return workers.stream().map(Worker::sid).toList();
    }
}
