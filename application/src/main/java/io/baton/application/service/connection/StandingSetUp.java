package io.baton.application.service.connection;

import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.application.port.in.connection.ConnectionRefused.WrongValue;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.Worker;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.AiWorkers;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.WorkerSid;
import java.util.List;
import java.util.stream.Stream;

/** What saving a connection verifies and sets up, asked of one that is saved: for its checks and fixes. Throws {@link TwilioFailure}. */
public final class StandingSetUp {

    private final Workspaces workspaces;
    private final SavedConnections saved;
    private final CredentialsCheck credentials;
    private final WorkerProvisioning provisioning;
    private final WorkerActivities activities;
    private final WorkerRemoval removal;

    /** Asks and sets up over these ports. */
    public StandingSetUp(Workspaces workspaces, ConnectionStore store, UnitOfWork work) {
        this.workspaces = workspaces;
        this.saved = new SavedConnections(store, work);
        this.credentials = CredentialsCheck.of(workspaces);
        this.provisioning = new WorkerProvisioning(workspaces);
        this.activities = new WorkerActivities(workspaces);
        this.removal = new WorkerRemoval(workspaces, activities);
    }

    /** Which of account, credentials and workspace Twilio does not confirm any more; empty when all is well. */
    public List<WrongValue> wrongCredentials(FlexConnection connection) {
        return credentials
                .judge(connection.credentials(), connection.workspace(), connection.apiBaseUrl())
                .wrong();
    }

    /** Provisions the AI workers again, keeps their SIDs, and lets them work when the AI is live. */
    public void setUpWorkers(FlexConnection connection) {
        var workers =
                provisioning.provision(verified(connection), StandingPart.of(connection), connection.workers()).stream()
                        .map(Worker::sid)
                        .toList();
        saved.change(connection.id(), now -> now.with(with(now.aiWorkers(), workers)))
                .ifPresent(now -> activities.move(now, now.ai()));
    }

    /** Deletes an AI worker as far as Twilio lets it go. */
    public void removeWorker(FlexConnection connection, WorkerSid worker) {
        removal.removeAll(connection.access(), List.of(worker));
    }

    // surplus workers stay listed until they are gone: they still end what they do
    private static AiWorkers with(AiWorkers now, List<WorkerSid> workers) {
        var surplus = now.sids().stream().skip(workers.size());
        return new AiWorkers(
                now.wanted(), Stream.concat(workers.stream(), surplus).toList(), now.availableActivity());
    }

    private VerifiedDraft verified(FlexConnection connection) {
        var resting = new ActivityChoice(workspaces.activities(connection.access())).unavailable();
        return new VerifiedDraft(
                draft(connection),
                connection.access(),
                connection.conversations(),
                connection.availableActivity(),
                resting.orElse(null));
    }

    private static ConnectionDraft draft(FlexConnection connection) {
        return new ConnectionDraft(
                connection.organisation(),
                connection.name(),
                connection.environment(),
                connection.credentials(),
                connection.workspace(),
                connection.aiQueue(),
                connection.conversationsService(),
                connection.intakeWorkflow(),
                connection.humanWorkflow(),
                connection.humanQueue(),
                connection.aiWorkers().wanted(),
                connection.engagement(),
                connection.retention());
    }
}
