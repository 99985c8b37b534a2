package io.baton.application.service.verify;

import io.baton.application.port.in.verify.VerifyUseCase.Report;
import io.baton.application.port.in.verify.VerifyUseCase.Status;
import io.baton.application.port.in.verify.VerifyUseCase.Step;
import io.baton.application.port.in.verify.VerifyUseCase.StepName;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.service.verify.Watch.Outcome;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.conversation.Message;
import io.baton.domain.sid.ConversationSid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The steps of one test, in order; after one that fails the rest is skipped. */
final class VerifyRun {

    // answered whatever the AI knows: a question could be one that it must hand off
    private static final String GREETING = "Hello!";
    private static final String REQUEST = "I want to talk to a human";

    private final TrialPorts twilio;
    private final Watch watch;
    private final Trial trial;
    private final SetUpSeen setUp;
    private final List<Step> steps = new ArrayList<>();
    private @Nullable TestConversation conversation;

    VerifyRun(TrialPorts twilio, Watch watch, Trial trial) {
        this.twilio = twilio;
        this.watch = watch;
        this.trial = trial;
        this.setUp = new SetUpSeen(trial.connection(), twilio);
    }

    Report report() {
        try {
            step(StepName.AI_ANSWERS, this::aiAnswers);
            step(StepName.TASK_ASSIGNED, this::taskAssigned);
            step(StepName.HANDED_OFF, this::handedOff);
        } finally {
            cleanUp();
        }
        return new Report(steps, sid());
    }

    private @Nullable ConversationSid sid() {
        return conversation == null ? null : conversation.sid();
    }

    private void step(StepName name, Supplier<Optional<Outcome>> work) {
        if (steps.stream().anyMatch(step -> step.status() == Status.FAILED)) {
            steps.add(new Step(name, Status.SKIPPED, "A step before it failed", Duration.ZERO));
            return;
        }
        var start = watch.clock().instant();
        var outcome = attempted(work);
        var took = Duration.between(start, watch.clock().instant());
        steps.add(outcome.map(done -> step(name, done, took))
                .orElseGet(() -> new Step(
                        name,
                        Status.SKIPPED,
                        "The connection names no humanQueueSid, so no human was called",
                        Duration.ZERO)));
    }

    private static Step step(StepName name, Outcome outcome, Duration took) {
        return new Step(name, outcome.met() ? Status.OK : Status.FAILED, outcome.seen(), took);
    }

    private static Optional<Outcome> attempted(Supplier<Optional<Outcome>> work) {
        try {
            return work.get();
        } catch (TwilioFailure e) {
            return Optional.of(new Outcome(false, Watch.told(e)));
        }
    }

    private Optional<Outcome> aiAnswers() {
        if (connection().ai() == AiSwitch.PAUSED) {
            return Optional.of(new Outcome(false, setUp.paused()));
        }
        var opened = TestConversation.open(twilio, trial);
        conversation = opened;
        opened.begin(GREETING);
        return Optional.of(watch.until(watch.stepEnd(), opened::look, new AiAnswers(connection(), setUp)));
    }

    private Optional<Outcome> taskAssigned() {
        var opened = opened();
        return Optional.of(watch.until(watch.stepEnd(), opened::look, new TaskAssigned(connection(), opened.sid())));
    }

    private Optional<Outcome> handedOff() {
        return Optional.ofNullable(connection().humanQueue()).map(queue -> {
            var opened = opened();
            var last =
                    opened.look().newestBy(connection().conversationSettings().authorName());
            var expected =
                    new HandedOff(connection(), queue, last.map(Message::index).orElse(-1), setUp);
            opened.write(REQUEST);
            return askedTwice(opened, expected);
        });
    }

    // a policy may have the AI ask back once before it hands off (product.md 3.1)
    private Outcome askedTwice(TestConversation opened, Expectation expected) {
        var end = watch.stepEnd();
        var half = Instant.ofEpochMilli((watch.clock().millis() + end.toEpochMilli()) / 2);
        var first = watch.until(half, opened::look, expected);
        if (first.met() || opened.look().handedOff().findAny().isPresent()) {
            return first.met() ? first : watch.until(end, opened::look, expected);
        }
        opened.write(REQUEST);
        return watch.until(end, opened::look, expected);
    }

    private void cleanUp() {
        var opened = conversation;
        if (opened == null) {
            return;
        }
        new CleanUp(twilio, watch, connection())
                .end(trial.tasks(opened.sid()), opened.sid())
                .ifPresent(this::sayLeftBehind);
    }

    private void sayLeftBehind(String what) {
        if (!steps.isEmpty()) {
            var last = steps.remove(steps.size() - 1);
            var seen = last.seen() + ". The test could not be ended at Twilio: " + what;
            steps.add(new Step(last.name(), last.status(), seen, last.took()));
        }
    }

    private TestConversation opened() {
        var opened = conversation;
        if (opened == null) {
            throw new IllegalStateException("the first step opens the conversation");
        }
        return opened;
    }

    private FlexConnection connection() {
        return trial.connection();
    }
}
