package io.baton.application.service.check;

import static java.util.stream.Collectors.joining;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.port.out.flex.Workflows.Workflow;
import io.baton.domain.workflow.Diagnosis;
import io.baton.domain.workflow.ModelTask;
import io.baton.domain.workflow.WorkflowTrial;
import io.baton.domain.workflow.expression.Truth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What model tasks say of workflows.
 *
 * @param failing the model tasks that do not end where they should
 */
record ModelVerdict(Truth right, String seen, List<ModelTask> failing) {

    private static final String PROMISE =
            "Baton writes the filter for handed-off tasks at the top of the workflow, and corrects the AI's filter below it;"
                    + " other filters and keys stay as they are.";

    static boolean isRight(WorkflowTrial trial, List<ModelTask> models) {
        return models.stream().allMatch(model -> trial.fulfils(model) == Truth.YES);
    }

    /**
     * Tries the model tasks.
     *
     * @param workflows at least one
     * @param why explains what went wrong
     */
    static ModelVerdict of(
            RoutingPlan plan, List<Workflow> workflows, List<ModelTask> models, Function<Diagnosis, String> why) {
        return workflows.stream()
                .map(workflow ->
                        of(workflow.name(), new WorkflowTrial(workflow.configuration(), plan.staffing()), models, why))
                .reduce(ModelVerdict::and)
                .orElseThrow();
    }

    private static ModelVerdict of(
            String workflow, WorkflowTrial trial, List<ModelTask> models, Function<Diagnosis, String> why) {
        var right = models.stream().map(trial::fulfils).reduce(Truth.YES, Truth::and);
        var failing = models.stream()
                .filter(model -> trial.fulfils(model) == Truth.NO)
                .toList();
        return new ModelVerdict(
                right, "Workflow \"" + workflow + "\": " + ends(trial, models) + reasons(right, trial, why), failing);
    }

    private static String ends(WorkflowTrial trial, List<ModelTask> models) {
        return models.stream().map(trial::described).collect(joining("; ", "", "."));
    }

    private static String reasons(Truth right, WorkflowTrial trial, Function<Diagnosis, String> why) {
        var diagnosis = new Diagnosis(trial);
        return switch (right) {
            case YES -> "";
            case NO -> " " + why.apply(diagnosis);
            case UNKNOWN -> " " + diagnosis.ofExpressions();
        };
    }

    private ModelVerdict and(ModelVerdict other) {
        var both = Stream.concat(failing.stream(), other.failing.stream())
                .distinct()
                .toList();
        return new ModelVerdict(right.and(other.right), seen + " " + other.seen, both);
    }

    Finding finding(CheckCode code, RoutingPlan plan) {
        return switch (right) {
            case YES -> Finding.ok(code, seen);
            case UNKNOWN -> unknown(Finding.unknown(code, seen), plan);
            case NO -> failed(code, plan);
        };
    }

    private static Finding unknown(Finding finding, RoutingPlan plan) {
        return plan.obstacle().isPresent() ? finding : finding.improvable(PROMISE);
    }

    private Finding failed(CheckCode code, RoutingPlan plan) {
        var consequence = failing.stream().map(ModelVerdict::consequence).collect(joining(" "));
        return plan.obstacle()
                .map(obstacle -> Finding.failedByHand(code, seen, consequence, obstacle))
                .orElseGet(() -> Finding.failed(code, seen, consequence, PROMISE));
    }

    private static String consequence(ModelTask failing) {
        return switch (failing) {
            case FRESH -> "New conversations do not reach the AI.";
            case FRESH_WITHOUT_AI -> "While the AI is paused, full or down, customers wait for nobody.";
            case FRESH_CALL -> "A caller may be given to the AI worker, which can not answer a call, and hears nothing but music.";
            case HANDED_OFF -> "Customers who were promised a human are given back to the AI, or dropped.";
            case HANDED_OFF_A_DAY_AGO -> "A customer who is handed off late in a long conversation gets nobody.";
        };
    }
}
