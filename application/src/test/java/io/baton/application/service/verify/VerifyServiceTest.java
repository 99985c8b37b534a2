package io.baton.application.service.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.application.port.in.verify.VerifyUseCase.AlreadyVerifying;
import io.baton.application.port.in.verify.VerifyUseCase.ConfirmationNeeded;
import io.baton.application.port.in.verify.VerifyUseCase.Report;
import io.baton.application.port.in.verify.VerifyUseCase.Status;
import io.baton.application.port.in.verify.VerifyUseCase.Step;
import io.baton.application.port.out.connection.InMemoryConnectionStore;
import io.baton.application.port.out.lane.InMemoryUnitOfWork;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.taskrouter.AssignmentStatus;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** What the running sandbox does not show: production, servers that died, a Twilio that refuses in the middle. */
class VerifyServiceTest {

    private static final Executor AT_ONCE = Runnable::run;
    private static final Executor NEVER = work -> {};

    private final PlayedTwilio twilio = new PlayedTwilio();
    private final InMemoryConnectionStore store = new InMemoryConnectionStore();
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();

    @Test
    void asksToConfirmInProduction() {
        var connection = saved(PlayedTwilio.connection(true));
        var service = service(AT_ONCE, true);

        assertThatThrownBy(() -> service.verify(connection.id(), null, false)).isInstanceOf(ConfirmationNeeded.class);
        assertThat(twilio.calls).isEmpty();
        assertThat(service.verify(connection.id(), null, true)).isPresent();
    }

    @Test
    void runsOnceAtATime() {
        var connection = saved(PlayedTwilio.connection(true));
        var service = service(NEVER, false);
        service.verify(connection.id(), null, false);

        assertThatThrownBy(() -> service.verify(connection.id(), null, false)).isInstanceOf(AlreadyVerifying.class);
    }

    @Test
    void leavesATestThatAnotherServerRunsAlone() {
        var connection = saved(PlayedTwilio.connection(true));
        twilio.tasks.add(twilio.leftover(AssignmentStatus.ASSIGNED, true, Duration.ofMinutes(1)));

        assertThatThrownBy(() -> service(AT_ONCE, false).verify(connection.id(), null, false))
                .isInstanceOf(AlreadyVerifying.class);
        assertThat(twilio.calls).isEmpty();
    }

    @Test
    void endsWhatADeadServerLeftAtFlexByClosingTheChannel() {
        var connection = saved(PlayedTwilio.connection(true));
        twilio.tasks.add(twilio.leftover(AssignmentStatus.PENDING, true, Duration.ofMinutes(-1)));

        service(NEVER, false).verify(connection.id(), null, false);

        assertThat(twilio.calls).containsExactly("closeChannel");
    }

    @Test
    void endsWhatADeadServerLeftOfPlainTasksBehindTheirConversation() {
        var connection = saved(PlayedTwilio.connection(false));
        twilio.tasks.add(twilio.leftover(AssignmentStatus.PENDING, false, Duration.ofMinutes(-1)));
        twilio.tasks.add(twilio.leftover(AssignmentStatus.ASSIGNED, false, Duration.ofMinutes(-1)));

        service(NEVER, false).verify(connection.id(), null, false);

        assertThat(twilio.calls).containsExactly("close", "cancel", "complete");
    }

    @Test
    void makesNothingWhileTheAiIsPaused() {
        var connection = saved(PlayedTwilio.connection(true).switched(AiSwitch.PAUSED, "somebody said so"));

        var report = report(connection);

        assertThat(report.conversation()).isNull();
        assertThat(report.steps())
                .extracting(Step::status)
                .containsExactly(Status.FAILED, Status.SKIPPED, Status.SKIPPED);
        assertThat(report.steps().get(0).seen()).contains("somebody said so", "worker-available");
        assertThat(twilio.calls).isEmpty();
    }

    @Test
    void closesTheConversationWhenTwilioRefusesTheInteraction() {
        var connection = saved(PlayedTwilio.connection(true));
        twilio.refuses = "create";

        var report = report(connection);

        assertThat(report.passed()).isFalse();
        assertThat(report.steps().get(0).seen()).contains("create interaction: 403", "credentials");
        assertThat(twilio.calls).containsExactly("open", "join", "write", "create", "close");
    }

    @Test
    void saysWhatCouldNotBeEnded() {
        var connection = saved(PlayedTwilio.connection(true));
        twilio.refuses = "close";

        var report = report(connection);

        assertThat(report.steps().get(2).seen()).contains("could not be ended");
    }

    @Test
    void givesUpWhenTheTimeOfAStepIsOver() {
        var report = report(saved(PlayedTwilio.connection(true)));

        assertThat(report.steps().get(0).status()).isEqualTo(Status.FAILED);
        assertThat(report.steps().get(0).seen()).contains("tasks-created");
        assertThat(report.steps().get(0).took()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
        assertThat(twilio.calls).last().isEqualTo("close");
    }

    private FlexConnection saved(FlexConnection connection) {
        store.add(connection);
        return connection;
    }

    private Report report(FlexConnection connection) {
        return service(AT_ONCE, false)
                .verify(connection.id(), null, false)
                .orElseThrow()
                .toCompletableFuture()
                .join();
    }

    private VerifyService service(Executor threads, boolean production) {
        var watch = new Watch(twilio::now, Duration.ofSeconds(30), Duration.ofMillis(500), twilio::pause);
        return new VerifyService(twilio.ports(), store, work, watch, threads, production);
    }
}
