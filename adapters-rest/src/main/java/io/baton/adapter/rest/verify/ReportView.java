package io.baton.adapter.rest.verify;

import io.baton.application.port.in.verify.VerifyUseCase.Report;
import io.baton.application.port.in.verify.VerifyUseCase.Step;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How verifying went.
 *
 * @param passed whether no step failed
 * @param conversationSid left out when none could be made
 */
public record ReportView(boolean passed, List<StepView> steps, @Nullable String conversationSid) {

    /**
     * One step.
     *
     * @param step {@code ai-answers}, {@code task-assigned} or {@code handed-off}
     * @param status {@code ok}, {@code failed} or {@code skipped}
     * @param seen what Twilio showed; of a failed step also what to do about it
     */
    public record StepView(String step, String status, String seen, long millis) {

        private static StepView from(Step step) {
            return new StepView(
                    wire(step.name()),
                    wire(step.status()),
                    step.seen(),
                    step.took().toMillis());
        }
    }

    static ReportView from(Report report) {
        var conversation = report.conversation();
        return new ReportView(
                report.passed(),
                report.steps().stream().map(StepView::from).toList(),
                conversation == null ? null : conversation.value());
    }

    private static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
