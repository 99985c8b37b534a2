package io.baton.adapter.rest;

import io.baton.application.port.in.verify.VerifyUseCase;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.WorkflowSid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Verifies as told, on a thread of its own; wants to be confirmed. */
public final class FakeVerify implements VerifyUseCase {

    public final List<Optional<WorkflowSid>> workflows = new ArrayList<>();
    public @Nullable ConnectionId known;
    public boolean running;

    @Override
    public Optional<CompletionStage<Report>> verify(
            ConnectionId connection, @Nullable WorkflowSid workflow, boolean confirmed) {
        if (!connection.equals(known)) {
            return Optional.empty();
        }
        if (!confirmed) {
            throw new ConfirmationNeeded();
        }
        if (running) {
            throw new AlreadyVerifying(connection);
        }
        workflows.add(Optional.ofNullable(workflow));
        return Optional.of(CompletableFuture.supplyAsync(FakeVerify::report));
    }

    private static Report report() {
        return new Report(
                List.of(
                        new Step(StepName.AI_ANSWERS, Status.OK, "replied", Duration.ofMillis(1200)),
                        new Step(StepName.TASK_ASSIGNED, Status.FAILED, "not assigned", Duration.ofSeconds(30)),
                        new Step(StepName.HANDED_OFF, Status.SKIPPED, "a step before it failed", Duration.ZERO)),
                new ConversationSid("CH" + ConnectionFixture.HEX));
    }
}
