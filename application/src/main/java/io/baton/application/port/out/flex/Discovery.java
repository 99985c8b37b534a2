package io.baton.application.port.out.flex;

import io.baton.application.port.out.flex.Workspaces.FlexConfiguration;
import io.baton.domain.connection.Credentials;
import io.baton.domain.sid.Sid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an account has to choose from before a workspace is known. Every method throws a {@link TwilioFailure} when Twilio does not do it. */
public interface Discovery {

    /**
     * An account, of which no workspace need be known.
     *
     * @param apiBaseUrl where Twilio's API is reached; null means Twilio itself
     */
    record Account(Credentials credentials, @Nullable URI apiBaseUrl) {}

    /** Something by its name. */
    record Named(Sid sid, String name) {}

    /** Flex's configuration; empty when the account has no Flex (404). */
    Optional<FlexConfiguration> flexConfiguration(Account account);

    /** All workspaces. */
    List<Named> workspaces(Account account);

    /** All Conversations services. */
    List<Named> conversationsServices(Account account);
}
