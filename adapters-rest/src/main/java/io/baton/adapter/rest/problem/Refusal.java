package io.baton.adapter.rest.problem;

import java.util.List;

/** A request that is refused at the edge, with the problem that is answered. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    /** Values that are not valid, all of them at once. */
    public static Refusal of(List<Violation> violations) {
        var fields = violations.stream().map(Violation::field).distinct().toList();
        return new Refusal(
                Problem.of(ProblemType.INVALID_REQUEST, "Not valid: " + String.join(", ", fields), violations));
    }

    private Refusal(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** What is answered. */
    public Problem problem() {
        return problem;
    }
}
