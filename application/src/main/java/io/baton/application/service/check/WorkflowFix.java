package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.FixRefused;
import io.baton.application.port.out.flex.Workflows;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.workflow.WorkflowTrial;
import java.util.LinkedHashMap;
import java.util.Map;

/** Repairs workflows for one rule of routing; a workflow that does it right stays as it is (product.md 1.6). */
final class WorkflowFix implements Fix {

    private static final String SETTING = "Configuration of workflow ";

    private final RoutingRule rule;
    private final Workflows workflows;
    private final RoutingPlans plans;

    WorkflowFix(RoutingRule rule, Workflows workflows, RoutingPlans plans) {
        this.rule = rule;
        this.workflows = workflows;
        this.plans = plans;
    }

    @Override
    public CheckCode code() {
        return rule.code();
    }

    @Override
    public Map<String, String> current(FlexConnection connection) {
        var settings = new LinkedHashMap<String, String>();
        rule.workflows(plans.of(connection))
                .forEach(workflow -> settings.put(
                        SETTING + workflow.sid(), workflow.configuration().written()));
        return settings;
    }

    @Override
    public Map<String, String> wanted(FlexConnection connection, Map<String, String> current, boolean force) {
        var plan = plans.of(connection);
        if (rule.workflows(plan).isEmpty()) {
            throw FixRefused.notFixable(plan.missingWorkflow());
        }
        var settings = new LinkedHashMap<String, String>();
        rule.workflows(plan).stream()
                .filter(workflow -> !rule.isRight(new WorkflowTrial(workflow.configuration(), plan.staffing())))
                .forEach(workflow -> settings.put(
                        SETTING + workflow.sid(),
                        plan.repair()
                                .map(repair -> rule.repaired(repair, workflow.configuration()))
                                .orElseThrow(() ->
                                        FixRefused.notFixable(plan.obstacle().orElseThrow()))
                                .written()));
        return settings;
    }

    @Override
    public void write(FlexConnection connection, Map<String, String> settings) {
        settings.forEach((setting, configuration) -> workflows.configure(
                connection.access(), new WorkflowSid(setting.substring(SETTING.length())), configuration));
    }
}
