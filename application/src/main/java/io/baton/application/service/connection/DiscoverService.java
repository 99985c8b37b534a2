package io.baton.application.service.connection;

import io.baton.application.port.in.connection.ConnectionRefused;
import io.baton.application.port.in.connection.DiscoverUseCase;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.flex.Discovery;
import io.baton.application.port.out.flex.Discovery.Account;
import io.baton.application.port.out.flex.Discovery.Named;
import io.baton.application.port.out.flex.Workflows;
import io.baton.application.port.out.flex.Workspaces;
import io.baton.application.port.out.flex.Workspaces.FlexConfiguration;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.WorkspaceSid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks Twilio what there is, with credentials that may be saved or not. */
public final class DiscoverService implements DiscoverUseCase {

    /** Stands in while no workspace is known; nothing is asked of it. */
    private static final WorkspaceSid NONE_YET = new WorkspaceSid("WS" + "0".repeat(32));

    private final Discovery discovery;
    private final Workspaces workspaces;
    private final Workflows workflows;
    private final ConnectionStore store;
    private final UnitOfWork work;
    private final @Nullable URI apiBaseUrl;

    /**
     * Discovers over these ports.
     *
     * @param apiBaseUrl where Twilio's API is reached for accounts not connected yet; null means Twilio itself
     */
    public DiscoverService(
            Discovery discovery,
            Workspaces workspaces,
            Workflows workflows,
            ConnectionStore store,
            UnitOfWork work,
            @Nullable URI apiBaseUrl) {
        this.discovery = discovery;
        this.workspaces = workspaces;
        this.workflows = workflows;
        this.store = store;
        this.work = work;
        this.apiBaseUrl = apiBaseUrl;
    }

    @Override
    public Optional<Discovered> discover(ConnectionId id) {
        return work.call(() -> store.find(id))
                .map(connection -> discover(connection.credentials(), connection.apiBaseUrl(), connection.workspace()));
    }

    @Override
    public Discovered discover(Credentials credentials, @Nullable WorkspaceSid workspace) {
        return discover(credentials, apiBaseUrl, workspace);
    }

    private Discovered discover(Credentials credentials, @Nullable URI base, @Nullable WorkspaceSid workspace) {
        return TwilioRefusal.translated(credentials, () -> {
            var account = new Account(credentials, base);
            verify(credentials, base, workspace);
            var all = discovery.workspaces(account);
            var flex = discovery.flexConfiguration(account);
            var chosen = Optional.ofNullable(workspace)
                    .or(() -> flex.map(FlexConfiguration::workspace))
                    .or(() -> only(all))
                    .map(sid -> new TwilioAccess(credentials, sid, base));
            return new Discovered(
                    flex.orElse(null),
                    all,
                    chosen.map(workflows::queues).orElse(List.of()),
                    chosen.map(this::named).orElse(List.of()),
                    chosen.map(workspaces::activities).orElse(List.of()),
                    discovery.conversationsServices(account));
        });
    }

    private void verify(Credentials credentials, @Nullable URI base, @Nullable WorkspaceSid workspace) {
        var check = workspace == null ? new CredentialsCheck(this::account) : CredentialsCheck.of(workspaces);
        var wrong = check.judge(credentials, workspace == null ? NONE_YET : workspace, base)
                .wrong();
        if (!wrong.isEmpty()) {
            throw new ConnectionRefused(wrong);
        }
    }

    // a list of workspaces does not say whose they are
    private @Nullable AccountSid account(TwilioAccess access) {
        discovery.workspaces(new Account(access.credentials(), access.apiBaseUrl()));
        return null;
    }

    private static Optional<WorkspaceSid> only(List<Named> all) {
        return all.size() == 1 ? Optional.of(new WorkspaceSid(all.get(0).sid().value())) : Optional.empty();
    }

    private List<Named> named(TwilioAccess access) {
        return workflows.workflows(access).stream()
                .map(workflow -> new Named(workflow.sid(), workflow.name()))
                .toList();
    }
}
