package io.baton.domain.workflow;

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
