package io.baton.application.service.check;

import static java.util.stream.Collectors.joining;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.flex.Workflows.Workflow;
import java.time.Duration;

/** Whether the AI worker has time to accept, and customers need not wait long for a Baton that is down (product.md 1.5, 1.6). */
record ReservationTimeoutCheck(Reading<RoutingPlan> plans) implements Check {

    private static final Duration SHORTEST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofSeconds(300);

    /** What the fix sets: Twilio's own default. */
    static final Duration GOOD = Duration.ofSeconds(120);

    static boolean isRight(Duration timeout) {
        return timeout.compareTo(SHORTEST) >= 0 && timeout.compareTo(LONGEST) <= 0;
    }

    @Override
    public CheckCode code() {
        return CheckCode.RESERVATION_TIMEOUT;
    }

    @Override
    public Finding look(Inspection inspection) {
        var plan = inspection.read(plans);
        if (plan.aiWorkflow().isEmpty()) {
            return Finding.unknown(code(), plan.missingWorkflow());
        }
        var seen = plan.aiWorkflow().stream()
                .map(workflow -> "Workflow \"" + workflow.name() + "\" gives a worker "
                        + workflow.reservationTimeout().toSeconds() + " s to answer a reservation.")
                .collect(joining(" "));
        return plan.aiWorkflow().stream().map(Workflow::reservationTimeout).allMatch(ReservationTimeoutCheck::isRight)
                ? Finding.ok(code(), seen)
                : failed(seen);
    }

    private Finding failed(String seen) {
        return Finding.failed(
                code(),
                seen,
                "Below 60 s the AI worker may miss a reservation and is then set offline by Twilio; above 300 s a customer waits that long"
                        + " when Baton is down.",
                "Baton sets it to " + GOOD.toSeconds() + " s.");
    }
}
