package io.baton.adapter.rest;

import io.baton.application.port.in.connection.DiscoverUseCase;
import io.baton.application.port.out.flex.Discovery.Named;
import io.baton.application.port.out.flex.Workspaces.Activity;
import io.baton.application.port.out.flex.Workspaces.FlexConfiguration;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Credentials;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.sid.WorkspaceSid;
import io.baton.domain.workflow.StaffedQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the same in every account. */
public final class FakeDiscovery implements DiscoverUseCase {

    private static final String HEX = ConnectionFixture.HEX;

    public final List<Credentials> asked = new ArrayList<>();
    public @Nullable ConnectionId known;

    @Override
    public Optional<Discovered> discover(ConnectionId connection) {
        return connection.equals(known) ? Optional.of(found()) : Optional.empty();
    }

    @Override
    public Discovered discover(Credentials credentials, @Nullable WorkspaceSid workspace) {
        asked.add(credentials);
        return found();
    }

    private static Discovered found() {
        var workspace = new WorkspaceSid("WS" + HEX);
        var workflow = new WorkflowSid("WW" + HEX);
        var service = new ConversationsServiceSid("IS" + HEX);
        return new Discovered(
                new FlexConfiguration(workspace, service, workflow),
                List.of(new Named(workspace, "Flex Task Assignment")),
                List.of(new StaffedQueue(new TaskQueueSid("WQ" + HEX), "Everyone", "1==1")),
                List.of(new Named(workflow, "Assign to Anyone")),
                List.of(new Activity(new ActivitySid("WA" + HEX), "Offline", false)),
                List.of(new Named(service, "Flex Chat Service")));
    }
}
