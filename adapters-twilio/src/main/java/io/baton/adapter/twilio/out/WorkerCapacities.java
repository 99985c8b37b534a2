package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answer.required;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkerChannel;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkerChannelReader;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkerChannelUpdater;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.Workspaces.Capacity;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkspaceSid;
import java.util.List;
import java.util.stream.Stream;

/** How many tasks of each task channel a worker takes at once. */
record WorkerCapacities(TwilioRestClient client, WorkspaceSid workspace, WorkerSid worker) {

    List<Capacity> list() {
        return TwilioFailures.call("list worker channels", () -> channels()
                .map(channel -> new Capacity(
                        required(channel.getTaskChannelUniqueName(), "task_channel_unique_name"),
                        required(channel.getConfiguredCapacity(), "configured_capacity"),
                        required(channel.getAssignedTasks(), "assigned_tasks")))
                .toList());
    }

    void set(String channel, int capacity) {
        var sid = channelSid(channel);
        TwilioFailures.call(
                "set worker capacity", () -> new WorkerChannelUpdater(workspace.value(), worker.value(), sid)
                        .setCapacity(capacity)
                        .update(client));
    }

    // whether the path takes a unique name is not documented (contract.md 5), so the channel's own SID is asked for
    private String channelSid(String channel) {
        return TwilioFailures.call("list worker channels", () -> channels()
                        .filter(found -> channel.equals(found.getTaskChannelUniqueName()))
                        .map(found -> required(found.getSid(), "sid"))
                        .findFirst())
                .orElseThrow(() -> new TwilioFailure.Gone("set worker capacity: no task channel has this name", null));
    }

    private Stream<WorkerChannel> channels() {
        return Pages.of(new WorkerChannelReader(workspace.value(), worker.value()), client);
    }
}
