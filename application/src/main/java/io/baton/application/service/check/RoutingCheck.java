package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;

/** Checks one rule of routing. */
record RoutingCheck(RoutingRule rule, Reading<RoutingPlan> plans) implements Check {

    @Override
    public CheckCode code() {
        return rule.code();
    }

    @Override
    public Finding look(Inspection inspection) {
        var plan = inspection.read(plans);
        return rule.workflows(plan).isEmpty() ? Finding.unknown(code(), plan.missingWorkflow()) : rule.judge(plan);
    }
}
