package io.baton.application.service.connection;

import io.baton.application.port.in.connection.ConnectionRefused;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.Worker;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.WorkerSid;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Removes AI workers as far as Twilio lets them go: it keeps one that has active reservations (contract.md 5). What stays is made unavailable and
 * told in the log, so that it gets no task that nobody would answer.
 */
final class WorkerRemoval {

    private static final System.Logger LOG = System.getLogger(WorkerRemoval.class.getName());

    private final Workspaces workspaces;
    private final WorkerActivities activities;

    WorkerRemoval(Workspaces workspaces, WorkerActivities activities) {
        this.workspaces = workspaces;
        this.activities = activities;
    }

    /** Removes the workers that can be removed. */
    void removeAll(TwilioAccess access, List<WorkerSid> workers) {
        try {
            workers.forEach(worker -> remove(access, worker));
        } catch (TwilioFailure e) {
            // the others would wait for the same silence
            LOG.log(Level.WARNING, "of the workers {0} some may stay at Twilio: {1}", workers, e.getMessage());
        }
    }

    /**
     * Removes workers beyond a number; answers those that are left. It goes from the last one and ends at one that stays, because a worker's
     * place in the list is its number.
     */
    List<WorkerSid> shrink(TwilioAccess access, List<WorkerSid> workers, int wanted) {
        var left = new ArrayList<>(workers);
        try {
            workers.stream().skip(wanted).forEach(worker -> rest(access, worker));
            while (left.size() > wanted && remove(access, left.get(left.size() - 1))) {
                left.remove(left.size() - 1);
            }
        } catch (TwilioFailure e) {
            LOG.log(Level.WARNING, "workers {0} stay for now: {1}", left.subList(wanted, left.size()), e.getMessage());
        }
        return left;
    }

    /** Removes what a provisioning that broke off may have created for a connection that is not saved. */
    void undo(TwilioAccess access, ConnectionId connection, int count) {
        try {
            IntStream.rangeClosed(1, count)
                    .mapToObj(number -> workspaces.workerNamed(access, WorkerProfile.name(connection, number)))
                    .flatMap(Optional::stream)
                    .map(Worker::sid)
                    .forEach(worker -> remove(access, worker));
        } catch (TwilioFailure e) {
            LOG.log(Level.WARNING, "workers of connection {0} may stay at Twilio: {1}", connection, e.getMessage());
        }
    }

    private boolean remove(TwilioAccess access, WorkerSid worker) {
        try {
            rest(access, worker);
            workspaces.deleteWorker(access, worker);
            return true;
        } catch (TwilioFailure.Refused | TwilioFailure.Conflict | TwilioFailure.Gone e) {
            LOG.log(Level.WARNING, "worker {0} stays at Twilio: {1}", worker, e.getMessage());
            return false;
        }
    }

    private void rest(TwilioAccess access, WorkerSid worker) {
        try {
            activities.makeUnavailable(access, List.of(worker));
        } catch (ConnectionRefused e) {
            LOG.log(Level.WARNING, "worker {0} can not rest: {1}", worker, e.getMessage());
        }
    }
}
