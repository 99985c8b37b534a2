package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answer.required;

import com.twilio.rest.taskrouter.v1.workspace.taskqueue.TaskQueueRealTimeStatisticsFetcher;
import io.baton.application.port.out.flex.QueueStatistics;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.TaskQueueSid;

/**
 * Queue statistics over the SDK.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/taskqueue-statistics">TaskQueue statistics</a>
 */
public final class TwilioQueueStatistics implements QueueStatistics {

    private final TwilioClients clients;

    /** Calls by these clients; their timeout is how long a customer may wait for the answer. */
    public TwilioQueueStatistics(TwilioClients clients) {
        this.clients = clients;
    }

    @Override
    public int availableWorkers(TwilioAccess access, TaskQueueSid queue) {
        var fetcher = new TaskQueueRealTimeStatisticsFetcher(access.workspace().value(), queue.value());
        return TwilioFailures.call(
                "fetch queue statistics",
                () -> required(
                        fetcher.fetch(clients.of(access)).getTotalAvailableWorkers(), "total_available_workers"));
    }
}
