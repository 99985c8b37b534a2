package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.Worker;
import io.baton.application.service.connection.StandingSetUp;
import io.baton.application.service.connection.WorkerProfile;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.AttributeValue.Literal;
import io.baton.domain.taskrouter.AttributeValue.Text;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Provisions the AI workers again, or marks them again as the AI's. */
final class WorkerExistsFix implements Fix {

    private static final List<String> MARKS = List.of("baton_ai", "contact_uri");

    private final Workspaces workspaces;
    private final StandingSetUp setUp;

    WorkerExistsFix(Workspaces workspaces, StandingSetUp setUp) {
        this.workspaces = workspaces;
        this.setUp = setUp;
    }

    @Override
    public CheckCode code() {
        return CheckCode.WORKER_EXISTS;
    }

    @Override
    public Map<String, String> current(FlexConnection connection) {
        var settings = new LinkedHashMap<String, String>();
        for (int number = 1; number <= connection.aiWorkers().wanted(); number++) {
            var worker = worker(connection, number);
            settings.put(name(number), worker.map(Worker::name).orElse(""));
            for (var mark : MARKS) {
                settings.put(
                        name(mark, number), worker.map(it -> value(it, mark)).orElse(""));
            }
        }
        return settings;
    }

    @Override
    public Map<String, String> wanted(FlexConnection connection, Map<String, String> current, boolean force) {
        var wanted = new LinkedHashMap<>(current);
        for (int number = 1; number <= connection.aiWorkers().wanted(); number++) {
            var profile = profile(connection, number);
            var marked = profile.in(TaskAttributes.empty());
            var worker = worker(connection, number);
            if (worker.isEmpty()) {
                wanted.put(name(number), profile.name());
            }
            if (worker.filter(WorkerExistsCheck::isMarked).isEmpty()) {
                for (var mark : MARKS) {
                    wanted.put(name(mark, number), text(marked.get(mark).orElseThrow()));
                }
            }
        }
        return wanted;
    }

    @Override
    public void write(FlexConnection connection, Map<String, String> settings) {
        boolean creates = false;
        for (int number = 1; number <= connection.aiWorkers().wanted(); number++) {
            creates |= write(connection, number, settings);
        }
        if (creates) {
            setUp.setUpWorkers(connection);
        }
    }

    /** Writes the settings of one worker; answers whether it is yet to be created. */
    private boolean write(FlexConnection connection, int number, Map<String, String> settings) {
        var worker = worker(connection, number);
        if (worker.isEmpty()) {
            return !settings.getOrDefault(name(number), "").isEmpty();
        }
        var sid = worker.get().sid();
        if ("".equals(settings.get(name(number)))) {
            setUp.removeWorker(connection, sid);
            return false;
        }
        var attributes = worker.get().attributes();
        for (var mark : MARKS) {
            var value = settings.get(name(mark, number));
            if (value != null) {
                attributes = value.isEmpty() ? attributes.without(mark) : attributes.with(mark, value(mark, value));
            }
        }
        if (!attributes.equals(worker.get().attributes())) {
            workspaces.changeWorker(connection.access(), sid, attributes);
        }
        return false;
    }

    private Optional<Worker> worker(FlexConnection connection, int number) {
        return connection.workers().size() < number
                ? Optional.empty()
                : workspaces.worker(connection.access(), connection.workers().get(number - 1));
    }

    private static WorkerProfile profile(FlexConnection connection, int number) {
        return new WorkerProfile(
                connection.id(), number, connection.conversationSettings().authorName());
    }

    private static String value(Worker worker, String mark) {
        return worker.attributes().get(mark).map(WorkerExistsFix::text).orElse("");
    }

    private static String text(AttributeValue value) {
        return value instanceof Text text ? text.value() : value.written();
    }

    private static AttributeValue value(String mark, String text) {
        return mark.equals("baton_ai") ? new Literal(text) : AttributeValue.of(text);
    }

    private static String name(int number) {
        return "AI worker " + number;
    }

    private static String name(String mark, int number) {
        return mark + " of AI worker " + number;
    }
}
