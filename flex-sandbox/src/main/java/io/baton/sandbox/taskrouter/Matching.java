package io.baton.sandbox.taskrouter;

import io.baton.sandbox.expression.Operand;
import io.baton.sandbox.expression.Scope;
import io.baton.sandbox.taskrouter.WorkflowConfiguration.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which workers a task may be offered to (contract.md 4.2). */
final class Matching {
    private final Workspace workspace;

    Matching(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The workers that can take the task now, the next in turn first. */
    List<Worker> candidates(Task task, TaskQueue queue, Target target) {
        return workspace.workers().all().stream()
                .filter(worker -> worker.activity().available())
                .filter(worker -> queue.holds(worker) && suits(task, worker, target))
                .filter(worker -> hasRoom(task, worker) && !alreadyAsked(task, worker))
                .sorted(order(target.orderBy()))
                .toList();
    }

    /** How many workers of the target are available, whatever their capacity: {@code workers.available}. */
    long available(Task task, TaskQueue queue, Target target) {
        return workspace.workers().all().stream()
                .filter(worker -> worker.activity().available() && queue.holds(worker) && suits(task, worker, target))
                .count();
    }

    private static boolean suits(Task task, Worker worker, Target target) {
        return (target.workers() == null || target.workers().matches(both(task, worker)))
                && known(task, target.knownWorkerSid(), worker.sid())
                && known(task, target.knownWorkerName(), worker.friendlyName());
    }

    private static Scope both(Task task, Worker worker) {
        return Scope.prefixed(Map.of("task", task.scope(), "worker", worker.scope()));
    }

    private static boolean known(Task task, @Nullable String wanted, String actual) {
        if (wanted == null) {
            return true;
        }
        Object value = wanted.startsWith("task.") ? new Operand.Key(wanted).in(task.scope()) : wanted;
        return Objects.equals(value, actual);
    }

    private boolean hasRoom(Task task, Worker worker) {
        WorkerChannel channel = worker.channel(task.channel().sid());
        int assigned = workspace.assigned(worker, task.channel());
        int limit = task.request().ignoreCapacity() ? WorkerChannel.MOST_TASKS : channel.capacity();
        return channel.available() && assigned < limit;
    }

    private boolean alreadyAsked(Task task, Worker worker) {
        return workspace
                .reservations()
                .first(each -> each.task() == task
                        && each.worker() == worker
                        && each.status().holdsCapacity())
                .isPresent();
    }

    private static Comparator<Worker> order(@Nullable String orderBy) {
        Comparator<Worker> roundRobin = Comparator.comparingLong(Worker::lastOffer);
        if (orderBy == null) {
            return roundRobin;
        }
        String[] words = orderBy.trim().split("\\s+");
        String key = words[0].startsWith("worker.") ? words[0].substring("worker.".length()) : words[0];
        Comparator<Worker> byLevel = Comparator.comparingDouble(worker -> level(worker, key));
        boolean descending =
                words.length > 1 && words[1].toUpperCase(Locale.ROOT).equals("DESC");
        return (descending ? byLevel.reversed() : byLevel).thenComparing(roundRobin);
    }

    private static double level(Worker worker, String key) {
        return worker.scope().value(key) instanceof Double number ? number : 0;
    }
}
