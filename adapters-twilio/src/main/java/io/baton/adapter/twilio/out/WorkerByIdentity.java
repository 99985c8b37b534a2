package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answer.required;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.WorkerReader;
import io.baton.adapter.twilio.json.TaskAttributesJson;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkspaceSid;
import java.util.Optional;

/**
 * Finds a worker by the Conversations identity in its {@code contact_uri} (contract.md 5).
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/expression-syntax">Expression syntax</a>
 */
record WorkerByIdentity(TwilioRestClient client, WorkspaceSid workspace) {

    Optional<WorkerSid> find(String identity) {
        var contactUri = "client:" + identity;
        return expression(contactUri).flatMap(expression -> find(expression, contactUri));
    }

    private Optional<WorkerSid> find(String expression, String contactUri) {
        var workers = new WorkerReader(workspace.value()).setTargetWorkersExpression(expression);
        return TwilioFailures.call("list workers", () -> Pages.of(workers, client)
                .filter(worker -> isReachedAt(contactUri, worker))
                .map(worker -> new WorkerSid(required(worker.getSid(), "sid")))
                .findFirst());
    }

    private static boolean isReachedAt(String contactUri, Worker worker) {
        return TaskAttributesJson.read(worker.getAttributes())
                .text("contact_uri")
                .filter(contactUri::equals)
                .isPresent();
    }

    // A customer chooses an identity, and Twilio documents two kinds of quotes and no escape: what neither can hold
    // is asked for by no expression. No worker is called so: Flex writes everything but letters and digits of an
    // identity as _ and two hexadecimal digits.
    private static Optional<String> expression(String contactUri) {
        if (contactUri.contains("\\") || (contactUri.contains("'") && contactUri.contains("\""))) {
            return Optional.empty();
        }
        var quote = contactUri.contains("'") ? "\"" : "'";
        return Optional.of("contact_uri == " + quote + contactUri + quote);
    }
}
