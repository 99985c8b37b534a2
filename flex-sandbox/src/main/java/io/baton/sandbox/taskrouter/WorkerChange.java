package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Attributes;
import org.jspecify.annotations.Nullable;

/** What is to change on a worker; null leaves a value as it is. */
public record WorkerChange(
        @Nullable String name,
        @Nullable String activitySid,
        @Nullable Attributes attributes,
        boolean rejectPending,
        @Nullable String ifMatch) {

    /** Another activity and nothing else. */
    public static WorkerChange activity(Activity activity) {
        return new WorkerChange(null, activity.sid(), null, false, null);
    }
}
