package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;
import io.baton.application.service.connection.StandingSetUp;
import java.util.stream.Collectors;

/** Whether Twilio still accepts each credential, and shows the workspace with it (product.md 1.2). */
final class CredentialsCheck implements Check {

    private final StandingSetUp setUp;

    CredentialsCheck(StandingSetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public CheckCode code() {
        return CheckCode.CREDENTIALS;
    }

    @Override
    public Finding look(Inspection inspection) {
        var connection = inspection.connection();
        var wrong = setUp.wrongCredentials(connection);
        if (wrong.isEmpty()) {
            return Finding.ok(
                    code(), "Twilio shows workspace " + connection.workspace() + " with each credential given");
        }
        var seen = wrong.stream()
                .map(value -> value.field() + ": " + value.detail())
                .collect(Collectors.joining("; "));
        return Finding.failedByHand(
                code(),
                seen,
                "The AI can neither accept, nor answer, nor hand off; with a wrong Auth Token every event is refused too",
                "Save the connection again with the values of the Twilio console");
    }
}
