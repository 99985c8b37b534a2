package io.baton.application.service.check;

import io.baton.application.port.out.flex.Workflows;
import io.baton.application.port.out.flex.Workspaces;
import java.util.List;
import java.util.stream.Stream;

/** The checks and fixes of how tasks are routed: both workflow filters, the humans' queue, and the reservation timeout. */
public final class RoutingChecks {

    private static final List<RoutingRule> RULES =
            List.of(new AiFilterRule(), new HandoffFilterRule(), new HumanQueueRule());

    private final Workflows workflows;
    private final RoutingPlans plans;

    /** Checks and repairs by these ports. */
    public RoutingChecks(Workflows workflows, Workspaces workspaces) {
        this.workflows = workflows;
        this.plans = new RoutingPlans(workflows, workspaces);
    }

    /** The checks; they ask Twilio once for all of them. */
    public List<Check> checks() {
        var reading = new Reading<>(plans::of);
        return Stream.<Check>concat(
                        RULES.stream().map(rule -> new RoutingCheck(rule, reading)),
                        Stream.of(new ReservationTimeoutCheck(reading)))
                .toList();
    }

    /** The fixes. */
    public List<Fix> fixes() {
        return Stream.<Fix>concat(
                        RULES.stream().map(rule -> new WorkflowFix(rule, workflows, plans)),
                        Stream.of(new ReservationTimeoutFix(workflows, plans)))
                .toList();
    }
}
