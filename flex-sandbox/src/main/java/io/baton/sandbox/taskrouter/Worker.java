package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.JsonText;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Resource;
import io.baton.sandbox.core.Version;
import io.baton.sandbox.expression.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody, or something, that takes tasks. */
public final class Worker implements Resource {
    private final String sid;
    private final Instant created;
    private final Version version = new Version();
    private final List<WorkerChannel> channels = new ArrayList<>();
    private String friendlyName;
    private Attributes attributes;
    private Activity activity;
    private Instant activitySince;
    private Instant updated;
    private long lastOffer;

    Worker(String sid, String friendlyName, Attributes attributes, Activity activity, Instant created) {
        this.sid = sid;
        this.friendlyName = friendlyName;
        this.attributes = attributes;
        this.activity = activity;
        this.activitySince = created;
        this.created = created;
        this.updated = created;
    }

    @Override
    public String sid() {
        return sid;
    }

    /** The name, unique in the workspace whatever its case. */
    public String friendlyName() {
        return friendlyName;
    }

    /** The attributes that queues and targets are matched against. */
    public Attributes attributes() {
        return attributes;
    }

    /** What the worker is doing. */
    public Activity activity() {
        return activity;
    }

    /** Since when. */
    public Instant activitySince() {
        return activitySince;
    }

    /** When it was made. */
    public Instant created() {
        return created;
    }

    /** When it last changed. */
    public Instant updated() {
        return updated;
    }

    /** The version for ETag and WorkerVersion. */
    public Version version() {
        return version;
    }

    /** One entry for each task channel of the workspace. */
    public List<WorkerChannel> channels() {
        return List.copyOf(channels);
    }

    /** The channel by its own SID, the task channel's SID or its unique name; or a 404. */
    public WorkerChannel channel(String sidOrName) {
        return channels.stream()
                .filter(each -> List.of(
                                each.sid(), each.channel().sid(), each.channel().uniqueName())
                        .contains(sidOrName))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("/Workers/" + sid + "/Channels/" + sidOrName));
    }

    /** The identity in conversations, taken from {@code contact_uri}: {@code client:maria} gives {@code maria}. */
    public Optional<String> identity() {
        return JsonText.text(attributes.json(), "contact_uri")
                .filter(uri -> uri.startsWith("client:"))
                .map(uri -> uri.substring("client:".length()));
    }

    /** The values that expressions about this worker see. */
    public Scope scope() {
        return Scope.of(attributes.json())
                .with(Map.of(
                        "sid",
                        sid,
                        "friendly_name",
                        friendlyName,
                        "activity_sid",
                        activity.sid(),
                        "activity_name",
                        activity.friendlyName()));
    }

    /** The number of the last offer: the worker with the lowest one is next in round robin. */
    long lastOffer() {
        return lastOffer;
    }

    void offered(long number) {
        lastOffer = number;
    }

    void addChannel(WorkerChannel channel) {
        channels.add(channel);
    }

    void rename(String name, Instant now) {
        friendlyName = name;
        changed(now);
    }

    void setAttributes(Attributes wanted, Instant now) {
        attributes = wanted;
        changed(now);
    }

    void setActivity(Activity wanted, Instant now) {
        activity = wanted;
        activitySince = now;
        changed(now);
    }

    private void changed(Instant now) {
        updated = now;
        version.increase();
    }
}
