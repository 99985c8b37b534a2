package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.service.connection.WantedCapacity;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.WorkerSid;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sets the capacities of the AI workers. */
final class WorkerCapacityFix implements Fix {

    private static final String OF_WORKER = " of worker ";

    private final Workspaces workspaces;

    WorkerCapacityFix(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public CheckCode code() {
        return CheckCode.WORKER_CAPACITY;
    }

    @Override
    public Map<String, String> current(FlexConnection connection) {
        var settings = new LinkedHashMap<String, String>();
        for (var worker : SeenWorkers.of(workspaces, connection).ours()) {
            workspaces
                    .capacities(connection.access(), worker.sid())
                    .forEach(capacity -> settings.put(
                            name(capacity.channel(), worker.sid()), Integer.toString(capacity.configured())));
        }
        return settings;
    }

    @Override
    public Map<String, String> wanted(FlexConnection connection, Map<String, String> current, boolean force) {
        var wanted = new LinkedHashMap<>(current);
        wanted.replaceAll((what, now) -> Integer.toString(WantedCapacity.on(channel(what))));
        return wanted;
    }

    @Override
    public void write(FlexConnection connection, Map<String, String> settings) {
        settings.forEach((what, capacity) ->
                workspaces.setCapacity(connection.access(), worker(what), channel(what), Integer.parseInt(capacity)));
    }

    private static String name(String channel, WorkerSid worker) {
        return "capacity on " + channel + OF_WORKER + worker;
    }

    private static String channel(String name) {
        return name.substring("capacity on ".length(), name.lastIndexOf(OF_WORKER));
    }

    private static WorkerSid worker(String name) {
        return new WorkerSid(name.substring(name.lastIndexOf(OF_WORKER) + OF_WORKER.length()));
    }
}
