package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Resource;
import io.baton.sandbox.expression.Expression;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A queue: the workers that its expression holds. */
public final class TaskQueue implements Resource {
    private static final int MOST_RESERVED = 50;

    private final String sid;
    private final Instant created;
    private String friendlyName;
    private String targetWorkers = "1==1";
    private Expression expression = Expression.parse(targetWorkers);
    private int maxReservedWorkers = 1;
    private String taskOrder = "FIFO";

    TaskQueue(String sid, String friendlyName, Instant created) {
        this.sid = sid;
        this.friendlyName = friendlyName;
        this.created = created;
    }

    @Override
    public String sid() {
        return sid;
    }

    /** The queue's name. */
    public String friendlyName() {
        return friendlyName;
    }

    /** The expression as it was written. */
    public String targetWorkers() {
        return targetWorkers;
    }

    /** How many workers may hold a reservation of one task at once. */
    public int maxReservedWorkers() {
        return maxReservedWorkers;
    }

    /** FIFO or LIFO. */
    public String taskOrder() {
        return taskOrder;
    }

    /** When it was made. */
    public Instant created() {
        return created;
    }

    /** Whether the worker belongs to this queue, available or not. */
    public boolean holds(Worker worker) {
        return expression.matches(worker.scope().alsoAs("worker."));
    }

    /** Takes the values that are given; each is checked before any is kept. */
    public void update(
            @Nullable String name, @Nullable String target, @Nullable Integer maxReserved, @Nullable String order) {
        Expression parsed = target == null ? expression : Expression.parse(target);
        if (maxReserved != null && (maxReserved < 1 || maxReserved > MOST_RESERVED)) {
            throw Refusal.invalid("Invalid MaxReservedWorkers " + maxReserved);
        }
        expression = parsed;
        targetWorkers = target == null ? targetWorkers : target;
        friendlyName = name == null ? friendlyName : name;
        maxReservedWorkers = maxReserved == null ? maxReservedWorkers : maxReserved;
        taskOrder = order == null ? taskOrder : order;
    }
}
