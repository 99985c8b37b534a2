package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Resource;

/** How many tasks of one channel a worker takes at once. */
public final class WorkerChannel implements Resource {
    /** Twilio's most tasks per worker and channel (contract.md L1). */
    public static final int MOST_TASKS = 50;

    private final String sid;
    private final TaskChannel channel;
    private int capacity;
    private boolean available = true;

    WorkerChannel(String sid, TaskChannel channel, int capacity) {
        this.sid = sid;
        this.channel = channel;
        this.capacity = capacity;
    }

    @Override
    public String sid() {
        return sid;
    }

    /** The channel that is meant. */
    public TaskChannel channel() {
        return channel;
    }

    /** How many tasks at once. */
    public int capacity() {
        return capacity;
    }

    /** Whether the worker takes tasks of this channel at all. */
    public boolean available() {
        return available;
    }

    void setCapacity(int wanted) {
        if (wanted < 0 || wanted > MOST_TASKS) {
            throw Refusal.invalid("Invalid Capacity " + wanted + ": it must be from 0 to " + MOST_TASKS);
        }
        capacity = wanted;
    }

    void setAvailable(boolean available) {
        this.available = available;
    }
}
