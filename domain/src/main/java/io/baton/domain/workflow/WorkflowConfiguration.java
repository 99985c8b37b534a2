package io.baton.domain.workflow;

import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.taskrouter.AttributeValue.Fields;
import java.util.List;
import java.util.Optional;

/**
 * A workflow's configuration over the document as Twilio has it: keys that Baton doesn't know stay, in their places (contract.md 4.1).
 */
public record WorkflowConfiguration(Fields document) {

    private static final String ROUTING = "task_routing";
    private static final String DEFAULT = "default_filter";

    /** The filters, in the order in which Twilio tries them. */
    public List<WorkflowFilter> filters() {
        return Json.objects(routing(), "filters").stream()
                .map(WorkflowFilter::new)
                .toList();
    }

    /** Where tasks go that no filter takes. */
    public Optional<WorkflowTarget> defaultTarget() {
        var target = Json.object(routing(), DEFAULT);
        return target.values().isEmpty() ? Optional.empty() : Optional.of(new WorkflowTarget(target));
    }

    /** The humans' queue as far as the workflow says: where handed-off tasks go already, else its default, when no AI worker is in it. */
    public Optional<TaskQueueSid> humanQueue(Staffing staffing) {
        return filters().stream()
                .filter(WorkflowFilter::isForHandedOff)
                .flatMap(filter -> filter.targets().stream())
                .flatMap(target -> target.queue().stream())
                .filter(queue -> !staffing.isAiQueue(queue))
                .findFirst()
                .or(() -> defaultTarget()
                        .flatMap(WorkflowTarget::queue)
                        .filter(queue -> !staffing.isAiQueue(queue) && !staffing.holdsAi(queue)));
    }

    /** The text that is sent to Twilio. */
    public String written() {
        return document.written();
    }

    WorkflowConfiguration with(List<WorkflowFilter> filters) {
        var json = Json.array(filters.stream().map(WorkflowFilter::json).toList());
        return new WorkflowConfiguration(Json.with(document, ROUTING, Json.with(routing(), "filters", json)));
    }

    WorkflowConfiguration withDefault(WorkflowTarget target) {
        return new WorkflowConfiguration(Json.with(document, ROUTING, Json.with(routing(), DEFAULT, target.json())));
    }

    private Fields routing() {
        return Json.object(document, ROUTING);
    }
}
