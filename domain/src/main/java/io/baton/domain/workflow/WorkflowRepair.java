package io.baton.domain.workflow;

import static java.util.stream.Collectors.joining;

import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.taskrouter.TaskAttributes;
import io.baton.domain.workflow.expression.Scope;
import io.baton.domain.workflow.expression.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Writes the two filters of product.md 1.6 into a workflow: the one for handed-off tasks first, then the AI's. Filters that are there already
 * are corrected and moved, not doubled; every key that Baton doesn't know stays. Doing it again changes nothing more.
 */
public final class WorkflowRepair {

    private static final String HANDED_OFF = WorkflowFilter.HANDED_OFF + " == true";

    // asks for what Flex writes on messages, and is not true for a call whose task names no channel; "chat" is web
    // chat's older name
    private static final String MESSAGES = "channelType IN [\"web\", \"chat\", \"sms\", \"whatsapp\", \"messenger\"]";

    private final Staffing staffing;
    private final TaskQueueSid aiQueue;
    private final TaskQueueSid humanQueue;

    /** Repairs workflows between these two queues. */
    public WorkflowRepair(Staffing staffing, TaskQueueSid aiQueue, TaskQueueSid humanQueue) {
        this.staffing = staffing;
        this.aiQueue = aiQueue;
        this.humanQueue = humanQueue;
    }

    /** The workflow in which handed-off tasks reach humans, and new ones the AI. */
    public WorkflowConfiguration ofBoth(WorkflowConfiguration workflow) {
        var corrected = ofHandoff(workflow);
        if (reachesAi(corrected)) {
            return corrected;
        }
        var moved = aiFilterMovedUp(corrected);
        if (reachesAi(moved)) {
            return moved;
        }
        // where no AI worker is in the AI's queue, no filter helps
        var added = withAiFilter(corrected);
        return reachesAi(added) ? added : corrected;
    }

    /** The workflow in which handed-off tasks reach humans, for one that makes no tasks for the AI. */
    public WorkflowConfiguration ofHandoff(WorkflowConfiguration workflow) {
        var filters = workflow.filters().stream().map(this::corrected).toList();
        List<WorkflowFilter> handoff = new ArrayList<>(part(filters, WorkflowFilter::isForHandedOff));
        if (handoff.stream().noneMatch(WorkflowRepair::takesEveryHandoff)) {
            handoff.add(WorkflowFilter.of("Baton: handed off to humans", HANDED_OFF, List.of(human())));
        }
        var rest = part(filters, filter -> !filter.isForHandedOff());
        var repaired = workflow.with(joined(handoff, rest));
        return workflow.defaultTarget()
                .filter(target -> target.queue().filter(staffing::isAiQueue).isPresent())
                .map(target -> repaired.withDefault(target.inQueue(humanQueue)))
                .orElse(repaired);
    }

    private WorkflowFilter corrected(WorkflowFilter filter) {
        if (filter.isMisspelt() || filter.isForHandedOff()) {
            return correctedHandoff(filter.isMisspelt() ? filter.asking(HANDED_OFF) : filter);
        }
        return filter.hasTarget(staffing::isAiQueue) ? correctedAi(filter) : filter;
    }

    private WorkflowFilter correctedHandoff(WorkflowFilter filter) {
        List<WorkflowTarget> targets = new ArrayList<>();
        for (var placed : Placed.of(filter.targets())) {
            if (!placed.isIn(staffing::isAiQueue)) {
                // what inherited its queue from the AI's target before would otherwise inherit another one
                targets.add(
                        placed.queue() == null
                                ? placed.target()
                                : placed.target().inQueue(placed.queue()));
            }
        }
        return filter.with(closed(targets.stream().map(this::withoutAi).toList()));
    }

    private WorkflowFilter correctedAi(WorkflowFilter filter) {
        List<WorkflowTarget> targets = new ArrayList<>();
        boolean endsAtTheAi = true;
        for (var placed : Placed.of(filter.targets())) {
            endsAtTheAi = placed.isIn(staffing::isAiQueue);
            targets.add(endsAtTheAi ? placed.target().skippedWhenNobodyIsFree() : withoutAi(placed.target()));
        }
        if (endsAtTheAi) {
            targets.add(human());
        }
        return withoutCalls(filter).with(closed(targets));
    }

    private static WorkflowFilter withoutCalls(WorkflowFilter filter) {
        boolean takesCalls = matches(filter, ModelTask.FRESH_CALL).anyMatch(match -> match != Truth.NO);
        return takesCalls ? filter.asking(WorkflowTarget.both(filter.expressionText(), MESSAGES)) : filter;
    }

    // the last target keeps the task, whatever its age and whoever is free
    private List<WorkflowTarget> closed(List<WorkflowTarget> targets) {
        List<WorkflowTarget> closed = new ArrayList<>(targets);
        int last = closed.size() - 1;
        if (last < 0 || closed.get(last).isForAKnownWorker()) {
            closed.add(human());
        } else {
            closed.set(last, closed.get(last).withoutEnd());
        }
        return closed;
    }

    private WorkflowTarget human() {
        return withoutAi(WorkflowTarget.in(humanQueue));
    }

    private WorkflowTarget withoutAi(WorkflowTarget target) {
        var exclusions = staffing.aiWorkers().stream()
                .filter(worker -> Staffing.takes(target, worker, Scope.unknown()) != Truth.NO)
                .map(AiWorker::exclusion)
                .collect(joining(" AND "));
        return exclusions.isEmpty() ? target : target.onlyFor(exclusions);
    }

    private boolean reachesAi(WorkflowConfiguration workflow) {
        return new WorkflowTrial(workflow, staffing).fulfils(ModelTask.FRESH) == Truth.YES;
    }

    private WorkflowConfiguration aiFilterMovedUp(WorkflowConfiguration workflow) {
        var rest = part(workflow.filters(), filter -> !filter.isForHandedOff());
        var ai = part(rest, filter -> filter.hasTarget(staffing::isAiQueue));
        var others = part(rest, filter -> !filter.hasTarget(staffing::isAiQueue));
        return workflow.with(joined(part(workflow.filters(), WorkflowFilter::isForHandedOff), joined(ai, others)));
    }

    private WorkflowConfiguration withAiFilter(WorkflowConfiguration workflow) {
        var targets = List.of(WorkflowTarget.in(aiQueue).skippedWhenNobodyIsFree(), human());
        var filter = WorkflowFilter.of("Baton: messages to the AI", MESSAGES, targets);
        var handoff = part(workflow.filters(), WorkflowFilter::isForHandedOff);
        var rest = part(workflow.filters(), each -> !each.isForHandedOff());
        return workflow.with(joined(handoff, joined(List.of(filter), rest)));
    }

    private static boolean takesEveryHandoff(WorkflowFilter filter) {
        return matches(filter, ModelTask.HANDED_OFF).allMatch(match -> match == Truth.YES);
    }

    private static Stream<Truth> matches(WorkflowFilter filter, ModelTask model) {
        var expression = filter.expression();
        return model.samples().stream()
                .map(ModelTask.Sample::attributes)
                .map(TaskAttributes::fields)
                .map(fields -> expression.in(Scope.of(fields)));
    }

    private static List<WorkflowFilter> part(List<WorkflowFilter> filters, Predicate<WorkflowFilter> wanted) {
        return filters.stream().filter(wanted).toList();
    }

    private static List<WorkflowFilter> joined(List<WorkflowFilter> first, List<WorkflowFilter> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
