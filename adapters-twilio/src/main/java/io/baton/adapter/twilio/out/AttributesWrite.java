package io.baton.adapter.twilio.out;

import com.twilio.base.TwilioResponse;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.TaskFetcher;
import com.twilio.rest.taskrouter.v1.workspace.TaskUpdater;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkspaceSid;
import io.baton.domain.taskrouter.Task;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One change of a task's attributes: Twilio replaces the document as a whole, so the change is made on a fresh copy
 * and written only if nobody wrote in between (contract.md 3.2, T6).
 */
record AttributesWrite(TwilioRestClient client, WorkspaceSid workspace, TaskSid task) {

    private static final int MAX_COPIES = 10;
    private static final String WHAT = "change task attributes";

    Task apply(UnaryOperator<TaskAttributes> change) {
        for (int copies = 0; copies < MAX_COPIES; copies++) {
            var written = onFreshCopy(change);
            if (written.isPresent()) {
                return written.get();
            }
        }
        throw new TwilioFailure.Conflict(WHAT + ": changed by somebody else " + MAX_COPIES + " times", null);
    }

    /** The task after the change; empty when somebody wrote in between. */
    private Optional<Task> onFreshCopy(UnaryOperator<TaskAttributes> change) {
        var copy = TwilioFailures.call("fetch task", this::fetched);
        var before = TwilioFailures.call("fetch task", () -> TaskAnswer.toDomain(copy));
        var after = change.apply(before.attributes());
        return after.equals(before.attributes())
                ? Optional.of(before)
                : TwilioFailures.call(WHAT, () -> written(after, copy));
    }

    private TwilioResponse<com.twilio.rest.taskrouter.v1.workspace.Task> fetched() {
        return new TaskFetcher(workspace.value(), task.value()).fetchWithResponse(client);
    }

    private Optional<Task> written(
            TaskAttributes attributes, TwilioResponse<com.twilio.rest.taskrouter.v1.workspace.Task> copy) {
        var etag = Answer.etag(copy).orElseThrow(() -> new UnreadableAnswer("ETag is missing in the answer"));
        try {
            return Optional.of(TaskAnswer.toDomain(new TaskUpdater(workspace.value(), task.value())
                    .setIfMatch(etag)
                    .setAttributes(attributes.written())
                    .updateWithResponse(client)));
        } catch (ErrorAnswer e) {
            if (e.status() == 412) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
