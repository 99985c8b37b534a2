package io.baton.application.service.action;

import io.baton.application.port.out.action.ActionClient.Answer;
import io.baton.domain.action.ActionMethod;
import io.baton.domain.action.ActionState;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call, as it is recorded and as an engine is told.
 *
 * @param status null when the server did not answer
 */
record CallResult(ActionState state, @Nullable Integer status, String text) {

    static CallResult of(ActionMethod method, Answer answer) {
        if (answer instanceof Answer.Answered answered) {
            return answered(answered);
        }
        if (answer instanceof Answer.NotSent notSent) {
            return new CallResult(ActionState.FAILED, null, "Nothing was sent: " + notSent.why());
        }
        var why = answer instanceof Answer.NoAnswer noAnswer ? noAnswer.why() : "";
        return new CallResult(ActionState.UNKNOWN, null, unknown(method, why));
    }

    private static CallResult answered(Answer.Answered answered) {
        boolean done = answered.status() >= 200 && answered.status() < 300;
        var text = "HTTP " + answered.status() + (answered.text().isBlank() ? "" : "\n" + answered.text());
        return new CallResult(done ? ActionState.DONE : ActionState.FAILED, answered.status(), text);
    }

    private static String unknown(ActionMethod method, String why) {
        return method.isSafe()
                ? "No answer: " + why
                : "It is not known whether this was carried out: " + why
                        + ". Do not try it again, and do not say that it is done.";
    }

    boolean isDone() {
        return state == ActionState.DONE;
    }
}
