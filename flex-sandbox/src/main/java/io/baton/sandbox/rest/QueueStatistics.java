package io.baton.sandbox.rest;

import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.taskrouter.Activity;
import io.baton.sandbox.taskrouter.Task;
import io.baton.sandbox.taskrouter.TaskQueue;
import io.baton.sandbox.taskrouter.TaskStatus;
import io.baton.sandbox.taskrouter.Worker;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What goes on in a queue at this moment. */
final class QueueStatistics {
    private QueueStatistics() {}

    static JsonObject of(Call call, TaskQueue queue) {
        String channel = call.text("TaskChannel");
        List<Task> tasks = call.workspace()
                .tasks()
                .where(each -> each.queue() == queue
                        && !each.status().terminal()
                        && (channel == null
                                || channel.equals(each.channel().uniqueName())
                                || channel.equals(each.channel().sid())));
        List<Worker> workers = call.workspace().workers().where(queue::holds);
        Optional<Task> longest = tasks.stream()
                .filter(each -> each.status() == TaskStatus.PENDING)
                .min(Comparator.comparing(Task::created));
        Instant now = call.account().clock().instant();
        long age = longest.map(each -> each.age(now)).orElse(0L);
        String oldest = longest.map(Task::sid).orElse(null);
        return JsonFields.empty()
                .put("account_sid", call.account().sid())
                .put("workspace_sid", call.workspace().sid())
                .put("task_queue_sid", queue.sid())
                .put("activity_statistics", activities(call, workers))
                .put("longest_task_waiting_age", age)
                .put("longest_task_waiting_sid", oldest)
                .put("longest_relative_task_age_in_queue", age)
                .put("longest_relative_task_sid_in_queue", oldest)
                .put("tasks_by_priority", byPriority(tasks))
                .put("tasks_by_status", byStatus(tasks))
                .put(
                        "total_available_workers",
                        workers.stream()
                                .filter(each -> each.activity().available())
                                .count())
                .put("total_eligible_workers", workers.size())
                .put("total_tasks", tasks.size())
                .toObject();
    }

    private static List<JsonFields> activities(Call call, List<Worker> workers) {
        return call.workspace().activities().all().stream()
                .map(activity -> JsonFields.empty()
                        .put("sid", activity.sid())
                        .put("friendly_name", activity.friendlyName())
                        .put("workers", count(workers, activity)))
                .toList();
    }

    private static long count(List<Worker> workers, Activity activity) {
        return workers.stream().filter(each -> each.activity() == activity).count();
    }

    private static Map<String, Integer> byPriority(List<Task> tasks) {
        Map<String, Integer> counts = new TreeMap<>();
        tasks.forEach(each -> counts.merge(String.valueOf(each.priority()), 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> byStatus(List<Task> tasks) {
        Map<String, Integer> counts = new TreeMap<>(Map.of("reserved", 0, "pending", 0, "assigned", 0, "wrapping", 0));
        tasks.forEach(each -> counts.merge(each.status().wire(), 1, Integer::sum));
        return counts;
    }
}
