package io.baton.adapter.rest.problem;

import io.baton.application.port.in.check.FixRefused;

/** A fix that was not done, as a problem: what stands in its way, and the ways around it (product.md 1.6). */
final class FixProblem {

    private FixProblem() {}

    static Problem of(FixRefused refused) {
        var problem = Problem.of(type(refused.reason()), String.valueOf(refused.getMessage()));
        var current = refused.current();
        return current == null ? problem : problem.standing(current, refused.alternatives());
    }

    private static ProblemType type(FixRefused.Reason reason) {
        return switch (reason) {
            case FOREIGN_WEBHOOK -> ProblemType.FOREIGN_WEBHOOK;
            case CHANGED_MEANWHILE -> ProblemType.CHANGED_MEANWHILE;
            case NOT_FIXABLE -> ProblemType.NOT_FIXABLE;
            case NOTHING_TO_UNDO -> ProblemType.NOTHING_TO_UNDO;
            case REFUSED_BY_TWILIO -> ProblemType.REFUSED_BY_TWILIO;
            case UNANSWERED -> ProblemType.TWILIO_UNREACHABLE;
        };
    }
}
