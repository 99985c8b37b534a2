package io.baton.domain.session;

import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.Task;
import java.util.List;

/** Whether humans have the conversation, told from its open tasks when no event told it. */
final class HumanSide {

    private final Fold fold;
    private final HandoffRules handoff;
    private final ReleaseRules release;

    HumanSide(Fold fold, HandoffRules handoff, ReleaseRules release) {
        this.fold = fold;
        this.handoff = handoff;
        this.release = release;
    }

    void compare(List<Task> open) {
        var session = fold.session();
        switch (session.state) {
            case NEW, WITH_AI, WAITING_FOR_HUMAN -> noticeHuman(open);
            case HANDING_OFF, WITH_HUMAN, CLOSED -> {}
        }
        if (session.state == SessionState.WAITING_FOR_HUMAN && open.isEmpty()) {
            session.tasks.stream()
                    .filter(task -> task.sid().equals(session.humanTask))
                    .findFirst()
                    .ifPresent(lost -> release.humanTaskLost(lost.in(AssignmentStatus.CANCELED)));
        }
    }

    private void noticeHuman(List<Task> open) {
        var session = fold.session();
        open.stream()
                .filter(task -> task.status() == AssignmentStatus.ASSIGNED)
                .filter(task ->
                        session.ai == null || !session.ai.reservation().task().equals(task.sid()))
                .findFirst()
                .ifPresent(task -> {
                    session.humanTask = task.sid();
                    handoff.humanSpoke();
                });
    }
}
