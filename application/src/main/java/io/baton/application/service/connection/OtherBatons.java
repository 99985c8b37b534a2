package io.baton.application.service.connection;

import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.Worker;
import io.baton.domain.connection.FlexConnection;
import java.util.List;
import java.util.stream.Collectors;

/** Workers of the workspace that are marked as an AI's and are not this connection's: another Baton's, or left over (product.md 1.5). */
final class OtherBatons {

    private static final String MARKED = "baton_ai == true";

    private final Workspaces workspaces;

    OtherBatons(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Says so when there are some; when Twilio can't be asked, the check {@code worker-exists} says it later. */
    List<String> warnings(FlexConnection connection) {
        try {
            var others = workspaces.workersMatching(connection.access(), MARKED).stream()
                    .filter(worker -> !connection.isAiWorker(worker.sid()))
                    .toList();
            return others.isEmpty() ? List.of() : List.of(warning(others));
        } catch (TwilioFailure e) {
            return List.of("Twilio did not say whether another Baton works here: look at the check worker-exists");
        }
    }

    private static String warning(List<Worker> others) {
        var named = others.stream()
                .map(worker -> worker.name() + " (" + worker.sid() + ")")
                .collect(Collectors.joining(", "));
        return "The workspace has AI workers of another Baton, which get conversations too: " + named
                + ". Delete the other's connection, or these workers";
    }
}
