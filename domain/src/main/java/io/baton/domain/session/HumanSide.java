package io.baton.domain.session;

import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.Task;
import java.time.Duration;
import java.util.List;

/** Whether humans have the conversation, told from its open tasks when no event told it. */
final class HumanSide {

    // so long may the end of a task have gone unnoticed: what was written before was written to the human
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(2);

    private final Fold fold;
    private final HandoffRules handoff;
    private final ReleaseRules release;
    private final EndingRules ending;

    HumanSide(Fold fold, HandoffRules handoff, ReleaseRules release, EndingRules ending) {
        this.fold = fold;
        this.handoff = handoff;
        this.release = release;
        this.ending = ending;
    }

    void compare(List<Task> open) {
        var session = fold.session();
        var worked = open.stream().filter(this::isOpenForAll).toList();
        switch (session.state) {
            case NEW, WITH_AI, WAITING_FOR_HUMAN -> noticeHuman(worked);
            case WITH_HUMAN -> noticeEnd(worked);
            case HANDING_OFF, CLOSED -> {}
        }
        if (session.state == SessionState.WAITING_FOR_HUMAN && worked.isEmpty()) {
            session.tasks.replaceAll(task -> task.in(AssignmentStatus.COMPLETED));
            release.humanTaskLost("not among the open tasks");
        }
    }

    // the AI's own task may stand a while in Twilio's list after it was left
    private boolean isOpenForAll(Task task) {
        return fold.session()
                .toSession()
                .task(task.sid())
                .map(known -> known.status().isOpen())
                .orElse(true);
    }

    // the customer who wrote after the last human task ended waits for nobody (product.md 3.7)
    private void noticeEnd(List<Task> worked) {
        if (!worked.isEmpty()) {
            return;
        }
        var session = fold.session();
        boolean unnoticed =
                session.tasks.stream().anyMatch(task -> task.status().isOpen());
        session.tasks.replaceAll(task -> task.in(AssignmentStatus.COMPLETED));
        if (unnoticed && session.lastMessageAt.isBefore(fold.now().minus(BETWEEN_SWEEPS))) {
            session.answeredTo = session.lastIndex;
        }
        if (session.toSession().hasUnanswered()) {
            handoff.beginSilently("human_left", HandoffReason.CUSTOMER_ANSWERED);
        } else {
            ending.idle();
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
