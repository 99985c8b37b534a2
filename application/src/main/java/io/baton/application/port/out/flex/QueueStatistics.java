package io.baton.application.port.out.flex;

import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.TaskQueueSid;

/** What goes on in a task queue at this moment. Answers soon or not at all: customers wait for it. */
public interface QueueStatistics {

    /**
     * How many of the queue's workers are in an activity in which they take tasks.
     *
     * @throws TwilioFailure when Twilio does not say
     */
    int availableWorkers(TwilioAccess access, TaskQueueSid queue);
}
