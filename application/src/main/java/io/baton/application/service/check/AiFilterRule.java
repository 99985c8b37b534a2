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

/** New messages reach the AI, reach humans when it takes nothing, and calls never reach it (product.md 1.5). */
final class AiFilterRule implements RoutingRule {

    private static final List<ModelTask> MODELS =
            List.of(ModelTask.FRESH, ModelTask.FRESH_WITHOUT_AI, ModelTask.FRESH_CALL);

    @Override
    public CheckCode code() {
        return CheckCode.WORKFLOW_AI_FILTER;
    }

    @Override
    public List<Workflow> workflows(RoutingPlan plan) {
        return plan.aiWorkflow();
    }

    @Override
    public boolean isRight(WorkflowTrial trial) {
        return ModelVerdict.isRight(trial, MODELS);
    }

    @Override
    public Finding judge(RoutingPlan plan) {
        return ModelVerdict.of(plan, workflows(plan), MODELS, Diagnosis::ofAi).finding(code(), plan);
    }

    @Override
    public WorkflowConfiguration repaired(WorkflowRepair repair, WorkflowConfiguration workflow) {
        return repair.ofBoth(workflow);
    }
}
