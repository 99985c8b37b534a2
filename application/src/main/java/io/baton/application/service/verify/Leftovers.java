package io.baton.application.service.verify;

import io.baton.application.port.in.verify.VerifyUseCase.AlreadyVerifying;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.taskrouter.Task;
import java.time.DateTimeException;
import java.time.Instant;

/** Tests of the same connection that Twilio still shows: one that runs on another server, or one whose server died. */
final class Leftovers {

    private static final String MARKED = Trial.MARK + " == true";

    private final TrialPorts twilio;
    private final Watch watch;
    private final FlexConnection connection;

    Leftovers(TrialPorts twilio, Watch watch, FlexConnection connection) {
        this.twilio = twilio;
        this.watch = watch;
        this.connection = connection;
    }

    /** Ends what was left behind; throws {@link AlreadyVerifying} when a test still runs. */
    void end() {
        var open = twilio.taskRouter().openTasks(connection.access(), MARKED);
        if (open.stream().anyMatch(this::isRunning)) {
            throw new AlreadyVerifying(connection.id());
        }
        open.forEach(task -> new CleanUp(twilio, watch, connection)
                .end(MARKED, task.attributes().conversation().orElse(null)));
    }

    private boolean isRunning(Task task) {
        return task.attributes()
                .text(Trial.UNTIL)
                .filter(until -> isAhead(until))
                .isPresent();
    }

    private boolean isAhead(String until) {
        try {
            return Instant.parse(until).isAfter(watch.clock().instant());
        } catch (DateTimeException e) {
            // written by nobody we know: nothing of ours runs by it
            return false;
        }
    }
}
