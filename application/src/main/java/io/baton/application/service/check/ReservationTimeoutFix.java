package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.FixRefused;
import io.baton.application.port.out.flex.Workflows;
import io.baton.application.port.out.flex.Workflows.Workflow;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.WorkflowSid;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Sets the reservation timeout of the AI's workflow where it is too short or too long. */
record ReservationTimeoutFix(Workflows workflows, RoutingPlans plans) implements Fix {

    private static final String SETTING = "TaskReservationTimeout (seconds) of workflow ";

    @Override
    public CheckCode code() {
        return CheckCode.RESERVATION_TIMEOUT;
    }

    @Override
    public Map<String, String> current(FlexConnection connection) {
        return settings(plans.of(connection), Workflow::reservationTimeout);
    }

    @Override
    public Map<String, String> wanted(FlexConnection connection, Map<String, String> current, boolean force) {
        var plan = plans.of(connection);
        if (plan.aiWorkflow().isEmpty()) {
            throw FixRefused.notFixable(plan.missingWorkflow());
        }
        return settings(plan, workflow -> good(workflow.reservationTimeout()));
    }

    private static Duration good(Duration timeout) {
        return ReservationTimeoutCheck.isRight(timeout) ? timeout : ReservationTimeoutCheck.GOOD;
    }

    private static Map<String, String> settings(RoutingPlan plan, Function<Workflow, Duration> timeout) {
        var settings = new LinkedHashMap<String, String>();
        plan.aiWorkflow()
                .forEach(workflow -> settings.put(
                        SETTING + workflow.sid(),
                        String.valueOf(timeout.apply(workflow).toSeconds())));
        return settings;
    }

    @Override
    public void write(FlexConnection connection, Map<String, String> settings) {
        settings.forEach((setting, seconds) -> workflows.setReservationTimeout(
                connection.access(),
                new WorkflowSid(setting.substring(SETTING.length())),
                Duration.ofSeconds(Long.parseLong(seconds))));
    }
}
