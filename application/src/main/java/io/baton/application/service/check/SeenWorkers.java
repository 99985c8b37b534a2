package io.baton.application.service.check;

import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.Worker;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.WorkerSid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The AI workers as Twilio shows them.
 *
 * @param ours those of the connection that there are, in the order of their numbers
 * @param missing those of the connection that Twilio does not know any more
 * @param foreign other workers that are marked as an AI's: another Baton's, or left over
 */
record SeenWorkers(List<Worker> ours, List<WorkerSid> missing, List<Worker> foreign) {

    private static final String MARKED = "baton_ai == true";

    SeenWorkers {
        ours = List.copyOf(ours);
        missing = List.copyOf(missing);
        foreign = List.copyOf(foreign);
    }

    static SeenWorkers of(Workspaces workspaces, FlexConnection connection) {
        var marked = workspaces.workersMatching(connection.access(), MARKED).stream()
                .collect(Collectors.toMap(Worker::sid, Function.identity(), (one, again) -> one));
        var ours = new ArrayList<Worker>();
        var missing = new ArrayList<WorkerSid>();
        for (var sid : wanted(connection)) {
            var listed = marked.get(sid);
            var worker =
                    listed == null ? workspaces.worker(connection.access(), sid).orElse(null) : listed;
            if (worker == null) {
                missing.add(sid);
            } else {
                ours.add(worker);
            }
        }
        var foreign = marked.values().stream()
                .filter(worker -> !connection.isAiWorker(worker.sid()))
                .toList();
        return new SeenWorkers(ours, missing, foreign);
    }

    /** The workers that shall work; those beyond the number wanted only end what they do. */
    static List<WorkerSid> wanted(FlexConnection connection) {
        return connection.workers().stream()
                .limit(connection.aiWorkers().wanted())
                .toList();
    }

    static String named(List<Worker> workers) {
        return workers.stream()
                .map(worker -> worker.name() + " (" + worker.sid() + ")")
                .collect(Collectors.joining(", "));
    }
}
