package io.baton.application.port.in.connection;

import io.baton.application.port.out.flex.Discovery.Named;
import io.baton.application.port.out.flex.Workspaces.Activity;
import io.baton.application.port.out.flex.Workspaces.FlexConfiguration;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Credentials;
import io.baton.domain.sid.WorkspaceSid;
import io.baton.domain.workflow.StaffedQueue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what an account has to choose from (product.md 1.1). Throws what connecting throws when credentials or workspace are wrong. */
public interface DiscoverUseCase {

    /**
     * What there is. Queues, workflows and activities are those of one workspace: the one asked for, else Flex's, else the only one; without
     * one they are empty.
     *
     * @param flex Flex's own configuration; null when the account has no Flex
     */
    record Discovered(
            @Nullable FlexConfiguration flex,
            List<Named> workspaces,
            List<StaffedQueue> queues,
            List<Named> workflows,
            List<Activity> activities,
            List<Named> conversationsServices) {
        public Discovered {
            workspaces = List.copyOf(workspaces);
            queues = List.copyOf(queues);
            workflows = List.copyOf(workflows);
            activities = List.copyOf(activities);
            conversationsServices = List.copyOf(conversationsServices);
        }
    }

    /** What the account of a connection has; empty when there is no such connection. */
    Optional<Discovered> discover(ConnectionId connection);

    /** What an account has that is not connected yet. */
    Discovered discover(Credentials credentials, @Nullable WorkspaceSid workspace);
}
