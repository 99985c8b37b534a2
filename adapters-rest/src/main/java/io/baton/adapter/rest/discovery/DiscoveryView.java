package io.baton.adapter.rest.discovery;

import io.baton.application.port.in.connection.DiscoverUseCase.Discovered;
import io.baton.application.port.out.flex.Discovery.Named;
import io.baton.application.port.out.flex.Workspaces.Activity;
import io.baton.application.port.out.flex.Workspaces.FlexConfiguration;
import io.baton.domain.sid.Sid;
import io.baton.domain.workflow.StaffedQueue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to choose from.
 *
 * @param flex what Flex itself is set up with; left out when the account has no Flex
 * @param queues of the workspace asked for, else Flex's, else the only one; so are workflows and activities
 */
public record DiscoveryView(
        @Nullable FlexView flex,
        List<NamedView> workspaces,
        List<QueueView> queues,
        List<NamedView> workflows,
        List<ActivityView> activities,
        List<NamedView> conversationsServices) {

    /** Flex's own configuration. */
    public record FlexView(
            @Nullable String workspaceSid,
            @Nullable String conversationsServiceSid,
            @Nullable String targetWorkflowSid) {

        private static FlexView from(FlexConfiguration flex) {
            return new FlexView(text(flex.workspace()), text(flex.conversationsService()), text(flex.targetWorkflow()));
        }
    }

    /** Something by its name. */
    public record NamedView(String sid, String name) {

        private static NamedView from(Named named) {
            return new NamedView(named.sid().value(), named.name());
        }
    }

    /** A queue and the expression that says which workers are in it. */
    public record QueueView(String sid, String name, String targetWorkers) {

        private static QueueView from(StaffedQueue queue) {
            return new QueueView(queue.sid().value(), queue.name(), queue.targetWorkers());
        }
    }

    /** An activity, and whether workers get tasks in it. */
    public record ActivityView(String sid, String name, boolean available) {

        private static ActivityView from(Activity activity) {
            return new ActivityView(activity.sid().value(), activity.name(), activity.available());
        }
    }

    static DiscoveryView from(Discovered discovered) {
        var flex = discovered.flex();
        return new DiscoveryView(
                flex == null ? null : FlexView.from(flex),
                discovered.workspaces().stream().map(NamedView::from).toList(),
                discovered.queues().stream().map(QueueView::from).toList(),
                discovered.workflows().stream().map(NamedView::from).toList(),
                discovered.activities().stream().map(ActivityView::from).toList(),
                discovered.conversationsServices().stream().map(NamedView::from).toList());
    }

    private static @Nullable String text(@Nullable Sid sid) {
        return sid == null ? null : sid.value();
    }
}
