package io.baton.application.service.check;

import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.flex.TaskRouter;
import io.baton.application.port.out.flex.WebhookRegistration;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.lane.Inbox;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.service.connection.StandingSetUp;
import io.baton.application.service.connection.WebhookUrls;
import java.util.List;

/** The checks and fixes of credentials, AI workers, webhooks and what arrives at them, over these ports. */
public record StandardChecks(
        Workspaces workspaces,
        TaskRouter taskRouter,
        WebhookRegistration registration,
        Inbox inbox,
        ConnectionStore connections,
        UnitOfWork work,
        RefusalsInMemory refusals,
        WebhookUrls urls) {

    /** The checks. */
    public List<Check> checks() {
        var events = new LastEvents(inbox, work);
        var workers = new Reading<>(connection -> SeenWorkers.of(workspaces, connection));
        return List.of(
                new CredentialsCheck(setUp()),
                new WorkerExistsCheck(workers),
                new WorkerAvailableCheck(workers),
                new WorkerCapacityCheck(workspaces, workers),
                new TaskRouterWebhookCheck(registration, urls, events),
                new ConversationsWebhookCheck(registration, urls, events),
                new EventsArrivingCheck(events),
                new TasksCreatedCheck(
                        workspaces, new Reading<>(connection -> taskRouter.onlyWorkflow(connection.access()))),
                RefusalsCheck.wrongAccount(refusals),
                RefusalsCheck.signatureFailures(refusals));
    }

    /** The fixes. */
    public List<Fix> fixes() {
        return List.of(
                new WorkerExistsFix(workspaces, setUp()),
                new WorkerAvailableFix(workspaces, connections, work),
                new WorkerCapacityFix(workspaces),
                new TaskRouterWebhookFix(registration, urls),
                new ConversationsWebhookFix(registration, urls));
    }

    private StandingSetUp setUp() {
        return new StandingSetUp(workspaces, connections, work);
    }
}
