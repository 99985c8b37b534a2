package io.baton.domain.workflow;

import io.baton.domain.conversation.Channel;
import io.baton.domain.workflow.ModelTask.Sample;
import io.baton.domain.workflow.expression.Expression;
import io.baton.domain.workflow.expression.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends the model tasks through a workflow and says where each ends, and whether it should (product.md 1.5). */
public final class WorkflowTrial {

    private final WorkflowConfiguration workflow;
    private final List<WorkflowFilter> filters;
    private final List<Expression> expressions;
    private final Staffing staffing;

    /** Tries this workflow with these queues. */
    public WorkflowTrial(WorkflowConfiguration workflow, Staffing staffing) {
        this.workflow = workflow;
        this.filters = workflow.filters();
        this.expressions = filters.stream().map(WorkflowFilter::expression).toList();
        this.staffing = staffing;
    }

    WorkflowConfiguration workflow() {
        return workflow;
    }

    List<WorkflowFilter> filters() {
        return filters;
    }

    /** The expressions of the filters, read once for all tasks. */
    List<Expression> expressions() {
        return expressions;
    }

    Staffing staffing() {
        return staffing;
    }

    /** Whether the model task ends where it should, in every situation that it stands for. */
    public Truth fulfils(ModelTask model) {
        return switch (model) {
                // the owner may give the AI one channel only
            case FRESH -> verdicts(model).stream().reduce(Truth.NO, Truth::or);
            case FRESH_WITHOUT_AI, FRESH_CALL, HANDED_OFF, HANDED_OFF_A_DAY_AGO -> verdicts(model).stream()
                    .reduce(Truth.YES, Truth::and);
        };
    }

    private List<Truth> verdicts(ModelTask model) {
        return model.samples().stream().map(sample -> verdict(model, sample)).toList();
    }

    private Truth verdict(ModelTask model, Sample sample) {
        return model.situations().stream()
                .map(situation -> verdict(model, Journey.routes(this, sample, situation)))
                .reduce(Truth.YES, Truth::and);
    }

    private Truth verdict(ModelTask model, List<Route> routes) {
        long right = routes.stream().filter(route -> isRight(model, route)).count();
        if (right == routes.size()) {
            return Truth.YES;
        }
        return right == 0 ? Truth.NO : Truth.UNKNOWN;
    }

    private boolean isRight(ModelTask model, Route route) {
        return switch (model) {
            case FRESH -> route.endsInAiQueue(staffing);
            case FRESH_CALL -> !route.touchesAiQueue(staffing);
                // a channel that the AI does not serve is the owner's business
            case FRESH_WITHOUT_AI -> !route.touchesAiQueue(staffing) || route.endsWithHumans(staffing);
            case HANDED_OFF, HANDED_OFF_A_DAY_AGO -> route.endsWithHumans(staffing);
        };
    }

    /** Where the model task ends, for example {@code fresh → AI (web, sms), Humans (whatsapp)}. */
    public String described(ModelTask model) {
        Map<String, Set<Channel>> channels = new LinkedHashMap<>();
        for (Sample sample : model.samples()) {
            var ends = routes(model, sample).stream().map(this::end).distinct().collect(Collectors.joining(" or "));
            channels.computeIfAbsent(ends, absent -> new LinkedHashSet<>()).add(sample.channel());
        }
        return model.words() + " → "
                + channels.entrySet().stream()
                        .map(end ->
                                channels.size() == 1 ? end.getKey() : end.getKey() + " (" + names(end.getValue()) + ")")
                        .collect(Collectors.joining(", "));
    }

    private static String names(Set<Channel> channels) {
        return channels.stream().map(Channel::wire).collect(Collectors.joining(", "));
    }

    private String end(Route route) {
        return route.queue() == null ? "nobody, Twilio cancels it" : staffing.name(route.queue());
    }

    /** Every way that goes where it must not, or may. */
    List<Route> wrongRoutes(ModelTask model) {
        return model.samples().stream()
                .flatMap(sample -> routes(model, sample).stream())
                .filter(route -> !isRight(model, route))
                .toList();
    }

    /** The queues in which a task that is meant for humans may wait and be offered to an AI worker; empty when there is none. */
    public List<String> humanQueuesThatHoldTheAi() {
        return Stream.of(ModelTask.FRESH_WITHOUT_AI, ModelTask.HANDED_OFF, ModelTask.HANDED_OFF_A_DAY_AGO)
                .flatMap(model -> model.samples().stream().flatMap(sample -> routes(model, sample).stream()
                        .filter(route -> model != ModelTask.FRESH_WITHOUT_AI || route.touchesAiQueue(staffing))))
                .flatMap(route -> route.stops().stream())
                .filter(stop -> !staffing.isAiQueue(stop.queue()) && staffing.takesAi(stop.target(), stop.queue()))
                .map(stop -> staffing.name(stop.queue()))
                .distinct()
                .toList();
    }

    private List<Route> routes(ModelTask model, Sample sample) {
        List<Route> routes = new ArrayList<>();
        model.situations().forEach(situation -> routes.addAll(Journey.routes(this, sample, situation)));
        return routes;
    }
}
