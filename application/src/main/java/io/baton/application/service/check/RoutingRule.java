package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.flex.Workflows.Workflow;
import io.baton.domain.workflow.WorkflowConfiguration;
import io.baton.domain.workflow.WorkflowRepair;
import io.baton.domain.workflow.WorkflowTrial;
import java.util.List;

/** One thing that the workflows of a connection have to do right, for its check and its fix. */
interface RoutingRule {

    /** The check and the fix. */
    CheckCode code();

    /** The workflows that it is about; empty when there is none to look at. */
    List<Workflow> workflows(RoutingPlan plan);

    /** Whether the workflow does it. */
    boolean isRight(WorkflowTrial trial);

    /** What is said of the workflows, at least one of them. */
    Finding judge(RoutingPlan plan);

    /** The workflow that does it. */
    WorkflowConfiguration repaired(WorkflowRepair repair, WorkflowConfiguration workflow);
}
