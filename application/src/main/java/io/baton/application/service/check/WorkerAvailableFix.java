package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.Activity;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.WorkerSid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Moves the AI workers to their available activity, and switches a paused AI to live: else it would be paused again. */
final class WorkerAvailableFix implements Fix {

    private static final String SWITCH = "ai";
    private static final String LIVE = "live";
    private static final String PAUSED = "paused";
    private static final String BECAUSE = ": ";

    private final Workspaces workspaces;
    private final ConnectionStore connections;
    private final UnitOfWork work;

    WorkerAvailableFix(Workspaces workspaces, ConnectionStore connections, UnitOfWork work) {
        this.workspaces = workspaces;
        this.connections = connections;
        this.work = work;
    }

    @Override
    public CheckCode code() {
        return CheckCode.WORKER_AVAILABLE;
    }

    @Override
    public Map<String, String> current(FlexConnection connection) {
        var settings = new LinkedHashMap<String, String>();
        work.call(() -> connections.find(connection.id())).ifPresent(now -> settings.put(SWITCH, switchText(now)));
        var activities = activities(connection);
        for (var sid : SeenWorkers.wanted(connection)) {
            workspaces
                    .worker(connection.access(), sid)
                    .ifPresent(worker -> settings.put(name(sid), text(activities, worker.activity())));
        }
        return settings;
    }

    @Override
    public Map<String, String> wanted(FlexConnection connection, Map<String, String> current, boolean force) {
        var activities = activities(connection);
        var available = connection.availableActivity();
        var wanted = new LinkedHashMap<>(current);
        wanted.replaceAll((what, now) -> {
            if (what.equals(SWITCH)) {
                return LIVE;
            }
            return isAvailable(activities, now) ? now : text(activities, available);
        });
        return wanted;
    }

    @Override
    public void write(FlexConnection connection, Map<String, String> settings) {
        // the switch first: the worker's move makes an event, and a paused AI whose worker comes back is paused again
        var switched = settings.get(SWITCH);
        if (switched != null) {
            work.run(() -> connections
                    .find(connection.id())
                    .map(now -> switched(now, switched))
                    .ifPresent(connections::save));
        }
        for (var sid : SeenWorkers.wanted(connection)) {
            var activity = settings.get(name(sid));
            if (activity != null) {
                workspaces.moveWorker(connection.access(), sid, activitySid(activity));
            }
        }
    }

    private static String switchText(FlexConnection connection) {
        if (connection.ai() == AiSwitch.LIVE) {
            return LIVE;
        }
        var because = connection.pausedBecause();
        return because == null ? PAUSED : PAUSED + BECAUSE + because;
    }

    private static FlexConnection switched(FlexConnection connection, String text) {
        if (text.equals(LIVE)) {
            return connection.switched(AiSwitch.LIVE, null);
        }
        var because = text.equals(PAUSED) ? null : text.substring((PAUSED + BECAUSE).length());
        return connection.switched(AiSwitch.PAUSED, because);
    }

    private Map<ActivitySid, Activity> activities(FlexConnection connection) {
        return workspaces.activities(connection.access()).stream()
                .collect(Collectors.toMap(Activity::sid, Function.identity()));
    }

    private static String text(Map<ActivitySid, Activity> activities, ActivitySid sid) {
        var activity = activities.get(sid);
        return sid + (activity == null ? "" : " " + activity.name());
    }

    private static boolean isAvailable(Map<ActivitySid, Activity> activities, String text) {
        var activity = activities.get(activitySid(text));
        return activity != null && activity.available();
    }

    private static ActivitySid activitySid(String text) {
        return new ActivitySid(text.split(" ", 2)[0]);
    }

    private static String name(WorkerSid sid) {
        return "activity of worker " + sid;
    }
}
