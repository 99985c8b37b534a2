package io.baton.domain.connection;

import io.baton.domain.sid.WorkspaceSid;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a call to Twilio needs: whose account, with which credentials, in which workspace.
 *
 * @param apiBaseUrl where Twilio's API is reached; null means Twilio itself
 */
public record TwilioAccess(Credentials credentials, WorkspaceSid workspace, @Nullable URI apiBaseUrl) {}
