package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.flex.Workflows.Workflow;
import io.baton.domain.workflow.Diagnosis;
import io.baton.domain.workflow.ModelTask;
import io.baton.domain.workflow.WorkflowConfiguration;
import io.baton.domain.workflow.WorkflowRepair;
import io.baton.domain.workflow.WorkflowTrial;
import java.util.List;

/** Handed-off tasks reach humans, old ones too, in every workflow in which they can be (product.md 1.5). */
final class HandoffFilterRule implements RoutingRule {

    private static final List<ModelTask> MODELS = List.of(ModelTask.HANDED_OFF, ModelTask.HANDED_OFF_A_DAY_AGO);

    @Override
    public CheckCode code() {
        return CheckCode.WORKFLOW_HANDOFF_FILTER;
    }

    @Override
    public List<Workflow> workflows(RoutingPlan plan) {
        return plan.handoffWorkflows();
    }

    @Override
    public boolean isRight(WorkflowTrial trial) {
        return ModelVerdict.isRight(trial, MODELS);
    }

    @Override
    public Finding judge(RoutingPlan plan) {
        return ModelVerdict.of(plan, workflows(plan), MODELS, Diagnosis::ofHandoff)
                .finding(code(), plan);
    }

    // who repairs the way to humans has not asked for the AI to get new conversations
    @Override
    public WorkflowConfiguration repaired(WorkflowRepair repair, WorkflowConfiguration workflow) {
        return repair.ofHandoff(workflow);
    }
}
