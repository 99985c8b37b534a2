package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Resource;
import java.time.Instant;

/** What workers can be doing; whether it makes them available never changes. */
public final class Activity implements Resource {
    private final String sid;
    private final boolean available;
    private final Instant created;
    private String friendlyName;

    Activity(String sid, String friendlyName, boolean available, Instant created) {
        this.sid = sid;
        this.friendlyName = friendlyName;
        this.available = available;
        this.created = created;
    }

    @Override
    public String sid() {
        return sid;
    }

    /** The name shown to agents. */
    public String friendlyName() {
        return friendlyName;
    }

    /** Whether workers in it are offered work. */
    public boolean available() {
        return available;
    }

    /** When it was made. */
    public Instant created() {
        return created;
    }

    /** Gives it another name. */
    public void rename(String name) {
        this.friendlyName = name;
    }
}
