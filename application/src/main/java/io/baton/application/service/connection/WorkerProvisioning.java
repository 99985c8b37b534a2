package io.baton.application.service.connection;

import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.Worker;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds or creates the AI workers of a connection; doing it again changes nothing (product.md 1.3, contract.md T8). */
final class WorkerProvisioning {

    private final Workspaces workspaces;

    WorkerProvisioning(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /**
     * Sets up the workers; throws {@link TwilioFailure}.
     *
     * @param kept the workers so far, in their order
     */
    List<Worker> provision(VerifiedDraft verified, StandingPart standing, List<WorkerSid> kept) {
        return IntStream.rangeClosed(1, verified.draft().aiWorkers())
                .mapToObj(number -> new WorkerProfile(
                        standing.id(), number, standing.conversationSettings().authorName()))
                .map(profile -> provision(verified, profile, kept))
                .toList();
    }

    private Worker provision(VerifiedDraft verified, WorkerProfile profile, List<WorkerSid> kept) {
        var access = verified.access();
        var found = keptWorker(access, profile, kept)
                .or(() -> workspaces.workerNamed(access, profile.name()))
                .orElseGet(() -> create(access, profile, verified.restingPlace()));
        var worker = withAttributes(access, profile, found);
        setCapacities(access, worker.sid());
        return worker;
    }

    private Optional<Worker> keptWorker(TwilioAccess access, WorkerProfile profile, List<WorkerSid> kept) {
        return profile.number() > kept.size()
                ? Optional.empty()
                : workspaces.worker(access, kept.get(profile.number() - 1));
    }

    private Worker create(TwilioAccess access, WorkerProfile profile, ActivitySid activity) {
        try {
            return workspaces.createWorker(access, profile.name(), activity, profile.in(TaskAttributes.empty()));
        } catch (TwilioFailure e) {
            // another server was faster, or the answer was lost
            return workspaces.workerNamed(access, profile.name()).orElseThrow(() -> e);
        }
    }

    private Worker withAttributes(TwilioAccess access, WorkerProfile profile, Worker worker) {
        var wanted = profile.in(worker.attributes());
        return wanted.equals(worker.attributes()) ? worker : workspaces.changeWorker(access, worker.sid(), wanted);
    }

    private void setCapacities(TwilioAccess access, WorkerSid worker) {
        for (var capacity : workspaces.capacities(access, worker)) {
            int wanted = WantedCapacity.on(capacity.channel());
            if (capacity.configured() != wanted) {
                workspaces.setCapacity(access, worker, capacity.channel(), wanted);
            }
        }
    }
}
