package io.baton.domain.session;

import io.baton.domain.event.TaskEvent;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.Task;

/** What tasks do: they bring custom data, and when they end somebody may be left waiting (product.md 2.11, 3.6). */
final class TaskRules {

    private final Fold fold;
    private final ReleaseRules release;
    private final EndingRules ending;
    private final IntakeRules intake;

    TaskRules(Fold fold, ReleaseRules release, EndingRules ending, IntakeRules intake) {
        this.fold = fold;
        this.release = release;
        this.ending = ending;
        this.intake = intake;
    }

    void changed(TaskEvent.Kind kind, Task reported) {
        switch (kind) {
            case CREATED, UPDATED, WRAPUP -> fold.see(reported);
            case CANCELED, DELETED, SYSTEM_DELETED -> ended(reported.in(AssignmentStatus.CANCELED));
            case COMPLETED -> ended(reported.in(AssignmentStatus.COMPLETED));
            case TRANSFER_INITIATED,
                    TRANSFER_ATTEMPT_FAILED,
                    TRANSFER_FAILED,
                    TRANSFER_CANCELED,
                    TRANSFER_COMPLETED -> fold.see(reported);
        }
    }

    private void ended(Task task) {
        var session = fold.session();
        fold.see(task);
        boolean own = session.ai != null && session.ai.reservation().task().equals(task.sid());
        if (own && session.ending != null) {
            ending.ownTaskEnded();
        } else if (own && (session.state == SessionState.WITH_AI || session.state == SessionState.NEW)) {
            intake.ownTaskLost();
        } else if (isAwaitedHumanTask(session, task)) {
            release.humanTaskLost(task.status().wire());
        } else {
            ending.maybeIdle();
        }
    }

    private static boolean isAwaitedHumanTask(SessionDraft session, Task task) {
        return session.state == SessionState.WAITING_FOR_HUMAN && task.sid().equals(session.humanTask);
    }
}
