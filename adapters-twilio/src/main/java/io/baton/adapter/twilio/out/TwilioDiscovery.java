package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answer.orEmpty;
import static io.baton.adapter.twilio.out.Answer.required;

import com.twilio.rest.conversations.v1.ServiceReader;
import com.twilio.rest.taskrouter.v1.WorkspaceReader;
import io.baton.application.port.out.flex.Discovery;
import io.baton.application.port.out.flex.Workspaces.FlexConfiguration;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.Sid;
import io.baton.domain.sid.WorkspaceSid;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Discovery over the SDK. */
public final class TwilioDiscovery implements Discovery {

    private final TwilioClients clients;

    /** Calls by these clients. */
    public TwilioDiscovery(TwilioClients clients) {
        this.clients = clients;
    }

    @Override
    public Optional<FlexConfiguration> flexConfiguration(Account account) {
        return TwilioWorkspaces.flexConfiguration(clients.of(account.credentials(), account.apiBaseUrl()));
    }

    @Override
    public List<Named> workspaces(Account account) {
        var client = clients.of(account.credentials(), account.apiBaseUrl());
        return TwilioFailures.call("list workspaces", () -> Pages.of(new WorkspaceReader(), client)
                .map(workspace -> named(workspace.getSid(), WorkspaceSid::new, workspace.getFriendlyName()))
                .toList());
    }

    @Override
    public List<Named> conversationsServices(Account account) {
        var client = clients.of(account.credentials(), account.apiBaseUrl());
        return TwilioFailures.call("list Conversations services", () -> Pages.of(new ServiceReader(), client)
                .map(service -> named(service.getSid(), ConversationsServiceSid::new, service.getFriendlyName()))
                .toList());
    }

    private static Named named(@Nullable String sid, Function<String, Sid> type, @Nullable String name) {
        return new Named(type.apply(required(sid, "sid")), orEmpty(name));
    }
}
