package io.baton.application.port.in.verify;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.WorkflowSid;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Tries a connection for real: a test customer writes, the AI answers, a human is called. What it makes at Twilio is ended again, whatever happens. */
public interface VerifyUseCase {

    /** What is verified, in this order. */
    enum StepName {
        /** A customer's message reaches Baton, the AI worker gets the task and replies. */
        AI_ANSWERS,
        /** Twilio shows the task as the AI worker's, with its conversation. */
        TASK_ASSIGNED,
        /** "I want to talk to a human" brings a task with the handoff's attributes to the human queue. */
        HANDED_OFF
    }

    /** How a step went. */
    enum Status {
        OK,
        FAILED,
        SKIPPED
    }

    /**
     * One step.
     *
     * @param seen what Twilio showed; of a failed step also what to do about it
     */
    record Step(StepName name, Status status, String seen, Duration took) {}

    /**
     * How it went; it passed when no step failed.
     *
     * @param conversation the test conversation; null when none could be made
     */
    record Report(List<Step> steps, @Nullable ConversationSid conversation) {
        public Report {
            steps = List.copyOf(steps);
        }

        /** Whether no step failed. */
        public boolean passed() {
            return steps.stream().noneMatch(step -> step.status() == Status.FAILED);
        }
    }

    /** In production a test customer is let in only when somebody says that this is meant. */
    final class ConfirmationNeeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ConfirmationNeeded() {
            super("verifying a production workspace must be confirmed");
        }
    }

    /** The connection is being verified already. */
    final class AlreadyVerifying extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public AlreadyVerifying(ConnectionId connection) {
            super("connection " + connection + " is being verified");
        }
    }

    /**
     * Begins to verify; it takes some seconds when all is well, two minutes at most, on threads of its own. Empty when there is no such
     * connection. Throws {@link ConfirmationNeeded}, {@link AlreadyVerifying}, and what connecting throws when the workflow is not known or Twilio is away.
     *
     * @param workflow where the test task is made; null means where Baton makes tasks
     * @param confirmed whether a test in production is meant
     */
    Optional<CompletionStage<Report>> verify(
            ConnectionId connection, @Nullable WorkflowSid workflow, boolean confirmed);
}
