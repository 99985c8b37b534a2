package io.baton.domain.workflow;

import static java.util.stream.Collectors.joining;

import io.baton.domain.workflow.expression.Truth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says in plain words why model tasks do not end where they should. */
public final class Diagnosis {

    private final WorkflowTrial trial;
    private final List<WorkflowFilter> filters;
    private final Staffing staffing;

    /** Explains a trial. */
    public Diagnosis(WorkflowTrial trial) {
        this.trial = trial;
        this.filters = trial.filters();
        this.staffing = trial.staffing();
    }

    /** Why handed-off tasks do not, or may not, reach humans; empty when they do. */
    public String ofHandoff() {
        return sentences(Stream.of(ModelTask.HANDED_OFF, ModelTask.HANDED_OFF_A_DAY_AGO)
                .flatMap(model -> trial.wrongRoutes(model).stream())
                .map(this::handoff));
    }

    private String handoff(Route route) {
        if (route.queue() == null) {
            return canceled(route);
        }
        int handoffFilter = first(WorkflowFilter::isForHandedOff);
        if (handoffFilter < 0) {
            return withoutHandoffFilter(route);
        }
        if (handoffFilter == route.filter()) {
            return name(route) + " is for handed-off tasks, and one of its targets is the AI's queue";
        }
        boolean above = route.filter() == Route.DEFAULT || handoffFilter < route.filter();
        return above ? passed(route, handoffFilter) : wrongOrder(route, handoffFilter);
    }

    private String wrongOrder(Route route, int handoffFilter) {
        return "The order is wrong: Twilio uses the first filter that matches, and " + name(route)
                + " matches a handed-off task before " + name(handoffFilter)
                + " is asked, so that it goes back to the AI; the filter for handed-off tasks must stand above";
    }

    private String passed(Route route, int handoffFilter) {
        boolean skipped = trial.filters().get(handoffFilter).targets().stream()
                .anyMatch(target ->
                        route.stops().stream().anyMatch(stop -> stop.target().equals(target)));
        return skipped
                ? name(handoffFilter) + " is skipped when no human is free (skip_if), and then " + name(route)
                        + " gives the task back to the AI"
                : name(handoffFilter) + " takes only some of the handed-off tasks; " + name(route)
                        + " gives the others back to the AI";
    }

    private String withoutHandoffFilter(Route route) {
        int misspelt = first(WorkflowFilter::isMisspelt);
        var missing = misspelt < 0
                ? "No filter asks for handedOff == true"
                : name(misspelt) + " asks for `" + filters.get(misspelt).expressionText()
                        + "`, which is never true: the attribute is handedOff, and its value the boolean true";
        return missing + ", and " + name(route) + " gives handed-off tasks back to the AI";
    }

    private String canceled(Route route) {
        if (route.filter() == Route.DEFAULT) {
            return "No filter takes the task and there is no default filter, so that Twilio cancels it";
        }
        return "In " + name(route)
                + " even the last target ends: Twilio counts target timeouts from the task's creation, so that a task handed off after a"
                + " long conversation is canceled at once";
    }

    /** Why new tasks do not, or may not, go where they should; empty when they do. */
    public String ofAi() {
        var reaching = trial.fulfils(ModelTask.FRESH) == Truth.YES
                ? Stream.<String>empty()
                : trial.wrongRoutes(ModelTask.FRESH).stream().map(this::notToTheAi);
        var waiting = trial.wrongRoutes(ModelTask.FRESH_WITHOUT_AI).stream().map(this::withoutAi);
        var calls = trial.wrongRoutes(ModelTask.FRESH_CALL).stream().map(this::call);
        return sentences(Stream.of(reaching, waiting, calls).flatMap(each -> each));
    }

    private String notToTheAi(Route route) {
        int aiFilter = first(this::isAiFilter);
        if (aiFilter < 0) {
            return "No filter sends messages to the AI's queue";
        }
        if (staffing.aiQueues().stream().noneMatch(staffing::holdsAi)) {
            return "No AI worker is in the AI's queue "
                    + staffing.aiQueues().stream().map(staffing::name).collect(joining(", "));
        }
        if (route.filter() != Route.DEFAULT && route.filter() < aiFilter) {
            return name(route) + " stands above " + name(aiFilter) + " and takes new messages first";
        }
        return name(aiFilter) + " (`" + filters.get(aiFilter).expressionText()
                + "`) does not give new messages to the AI";
    }

    private String withoutAi(Route route) {
        if (route.queue() == null) {
            return "When the AI takes nothing, " + name(route) + " leads nowhere, and Twilio cancels the task";
        }
        boolean counts =
                route.stops().stream().anyMatch(stop -> stop.target().skipIf().isPresent());
        return "In " + name(route)
                + " a task waits in the AI's queue although the AI takes nothing: its target needs skip_if 1==1"
                + (counts ? " (workers.available counts a worker that is full)" : "");
    }

    private String call(Route route) {
        var by = route.stops().stream()
                .filter(stop -> staffing.isAiQueue(stop.queue()))
                .findFirst()
                .map(stop -> first(filter -> filter.targets().contains(stop.target())))
                .orElse(route.filter());
        return name(by) + " takes voice calls too, which the AI worker can not answer";
    }

    /** The filters whose expressions can't be read, with the reason; empty when all can. */
    public String ofExpressions() {
        return sentences(
                IntStream.range(0, filters.size()).boxed().flatMap(i -> trial.expressions().get(i).problem().stream()
                        .map(problem -> "Baton can not read the expression of " + name(i) + ": " + problem)));
    }

    private boolean isAiFilter(WorkflowFilter filter) {
        return !filter.isForHandedOff() && filter.hasTarget(staffing::isAiQueue);
    }

    private int first(Predicate<WorkflowFilter> wanted) {
        return IntStream.range(0, filters.size())
                .filter(i -> wanted.test(filters.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private String name(Route route) {
        return name(route.filter());
    }

    private String name(int filter) {
        return filter == Route.DEFAULT
                ? "the default filter"
                : "filter " + (filter + 1) + " \"" + filters.get(filter).name() + "\"";
    }

    private static String sentences(Stream<String> sentences) {
        return sentences
                .distinct()
                .map(sentence -> Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".")
                .collect(joining(" "));
    }
}
